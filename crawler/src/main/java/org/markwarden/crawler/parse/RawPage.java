package org.markwarden.crawler.parse;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came, content coding (gzip, br) already taken off.
 *
 * @param url the address it was finally fetched from
 * @param contentType the header as sent
 * @param status the HTTP status; 200 for a saved file
 * @param body not copied: a page may have megabytes, and nobody writes to it
 * @param link the {@code Link} header, which may name the next page of a list
 */
@SuppressWarnings("ArrayRecordComponent") // a body is large and compared by nobody
public record RawPage(
        URI url,
        @Nullable String contentType,
        int status,
        byte[] body,
        @Nullable String link) {

    /** A page whose answer had no {@code Link} header. */
    public RawPage(URI url, @Nullable String contentType, int status, byte[] body) {
        this(url, contentType, status, body, null);
    }

    /** A page saved as a file, of which only the address is known. */
    public static RawPage saved(URI url, byte[] body) {
        return new RawPage(url, null, 200, body);
    }
}
