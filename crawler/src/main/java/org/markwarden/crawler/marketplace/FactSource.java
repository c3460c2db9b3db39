package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where the file knows something about the operator.
 *
 * @param of what it is the source of
 * @param says what the page says that the keys cannot, in our words
 * @param verified when somebody last saw it on the live page
 * @param unverifiedSince when it was read elsewhere (a stored copy, what others wrote) and not compared since
 */
public record FactSource(
        List<Fact> of,
        URI page,
        @Nullable String says,
        @Nullable LocalDate verified,
        @Nullable LocalDate unverifiedSince) {
    public FactSource {
        of = List.copyOf(of);
        if (of.isEmpty()) {
            throw new IllegalArgumentException("of: wants at least one of name, notices, mail, portal, publications");
        }
        if ((verified == null) == (unverifiedSince == null)) {
            throw new IllegalArgumentException("wants either verified or unverified-since");
        }
    }

    /** What a file can know about an operator. */
    public enum Fact {
        NAME,
        NOTICES,
        MAIL,
        PORTAL,
        PUBLICATIONS
    }
}
