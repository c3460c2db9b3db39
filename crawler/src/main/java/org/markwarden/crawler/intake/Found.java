package org.markwarden.crawler.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.domain.listing.Listing;

/** One thing found in a clue. */
sealed interface Found {
    /** Where in the file, in words. */
    String place();

    /**
     * A page to be read.
     *
     * @param claimed whether nobody but the page itself says where it is
     */
    record Page(String place, RawPage page, boolean claimed) implements Found {}

    /**
     * An offer that a table or list names.
     *
     * @param row the row as JSON, as it stood there
     * @param note what a person should know of the row
     */
    record Row(String place, Listing listing, String row, String note) implements Found {}

    /**
     * Something that is kept and shown, but not read.
     *
     * @param url the address it speaks of
     */
    record Kept(String place, String reason, @Nullable URI url) implements Found {}

    /** Something that could not be read. */
    record Unread(String place, String reason) implements Found {}
}
