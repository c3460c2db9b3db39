package org.markwarden.matcher.register;

import java.util.List;
import java.util.Set;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.names.Place;

/**
 * What is kept of a listing that was matched, so that it is found again when the register changes.
 *
 * @param rights those its last match names
 * @param patents the bodies of the patent numbers in its texts
 */
public record SeenListing(ListingId id, List<Text> texts, Set<RightId> rights, Set<String> patents) {

    public SeenListing {
        texts = List.copyOf(texts);
        rights = Set.copyOf(rights);
        patents = Set.copyOf(patents);
    }

    /** One of its texts and where a mark would stand in it. */
    public record Text(Place place, String text) {}
}
