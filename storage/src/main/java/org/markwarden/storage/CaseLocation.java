package org.markwarden.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.notice.NoticeDraft;

/** Which of a notice's locations belongs to one of its case files. */
public final class CaseLocation {
    private CaseLocation() {}

    /**
     * The location that is the listing's own address; else the one at the same place in the notice when there is one for
     * each case file; else the only one there is; else none can be told.
     */
    public static Optional<URI> of(NoticeDraft draft, CaseId caseFile, Optional<Listing> listing) {
        List<URI> locations = draft.locations();
        Optional<URI> own = locations.stream()
                .filter(location -> listing.isPresent() && isAddress(location.toString(), listing.get()))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        int place = draft.caseFiles().indexOf(caseFile);
        if (place >= 0 && draft.caseFiles().size() == locations.size()) {
            return Optional.of(locations.get(place));
        }
        return locations.size() == 1 ? Optional.of(locations.getFirst()) : Optional.empty();
    }

    private static boolean isAddress(String location, Listing listing) {
        return location.equals(listing.url()) || location.equals(listing.canonicalUrl());
    }
}
