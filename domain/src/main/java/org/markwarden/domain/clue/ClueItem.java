package org.markwarden.domain.clue;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.text.CleanText;

/**
 * One page, row or picture found in a clue.
 *
 * @param number counts from 1 in the order of the file
 * @param place where in the file: {@code row 7}, {@code attachment offer.html}
 * @param reason what it was read as and why, or why it was not read
 * @param url the address it shows
 * @param listings the listings read from it
 */
public record ClueItem(
        Sha256 clue,
        int number,
        String place,
        ItemOutcome outcome,
        String reason,
        @Nullable URI url,
        @Nullable SnapshotId snapshot,
        List<ListingId> listings) {
    public ClueItem {
        CleanText.requireFilled("clue item place", place);
        CleanText.require("clue item reason", reason);
        listings = List.copyOf(listings);
    }
}
