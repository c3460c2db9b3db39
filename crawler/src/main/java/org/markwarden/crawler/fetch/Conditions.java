package org.markwarden.crawler.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a repeated visit knows of the last one (RFC 9110, section 13).
 *
 * @param etag as the server wrote it
 * @param lastModified as the server wrote it
 */
public record Conditions(@Nullable String etag, @Nullable String lastModified) {
    /** A first visit. */
    public static final Conditions NONE = new Conditions(null, null);
}
