package org.markwarden.storage;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * One planned visit of one address.
 *
 * @param url normalised address; identifies the visit
 * @param host host and port, the unit of politeness
 * @param marketplace short name from the marketplace file, or the host of a seed
 * @param depth steps from a seed
 * @param purpose why: {@code discover}, {@code recrawl}, {@code follow-up}, {@code publication}
 * @param from the address that named it
 * @param etag for a conditional request
 * @param lastModified for a conditional request, as the server wrote it
 */
public record Visit(
        URI url,
        String host,
        String marketplace,
        int depth,
        String purpose,
        Instant due,
        @Nullable URI from,
        @Nullable String etag,
        @Nullable String lastModified) {
    public Visit {
        CleanText.requireFilled("visit host", host);
        CleanText.requireFilled("visit marketplace", marketplace);
        CleanText.requireFilled("visit purpose", purpose);
    }
}
