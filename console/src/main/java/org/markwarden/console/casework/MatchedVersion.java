package org.markwarden.console.casework;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;

/** Tells which version of a listing a match speaks of: the one in which every mention stands where it was found. */
final class MatchedVersion {

    private MatchedVersion() {}

    /**
     * The newest fitting version, or the newest of all when none fits.
     *
     * @param history newest first
     */
    static Optional<Listing> of(List<Listing> history, Optional<Match> match) {
        return history.stream()
                .filter(listing -> match.map(found -> fits(listing, found)).orElse(true))
                .findFirst()
                .or(() -> history.stream().findFirst());
    }

    private static boolean fits(Listing listing, Match match) {
        return match.mentions().stream().allMatch(mention -> stands(listing, mention));
    }

    private static boolean stands(Listing listing, Mention mention) {
        return ListingField.text(listing, mention.field())
                .filter(text -> standsIn(text, mention))
                .isPresent();
    }

    private static boolean standsIn(String text, Mention mention) {
        if (mention.end() > text.codePointCount(0, text.length())) {
            return false;
        }
        int start = text.offsetByCodePoints(0, mention.start());
        int end = text.offsetByCodePoints(start, mention.end() - mention.start());
        return text.substring(start, end).equals(mention.text());
    }
}
