package org.markwarden.crawler.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a repeated visit knows of the last one (RFC 9110, section 13).
 *
 * @param etag as the server wrote it
 * @param lastModified as the server wrote it
 * @param range the part of the resource wanted, such as {@code bytes=0-99} (RFC 9110, section 14)
 */
public record Conditions(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String range) {
    /** A first visit. */
    public static final Conditions NONE = new Conditions(null, null);

    /** A visit of the whole resource. */
    public Conditions(@Nullable String etag, @Nullable String lastModified) {
        this(etag, lastModified, null);
    }
}
