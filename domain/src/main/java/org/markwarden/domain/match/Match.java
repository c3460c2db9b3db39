package org.markwarden.domain.match;

import java.util.List;
import org.markwarden.domain.listing.ListingId;

/** Everything one comparison of a listing with the register gave. Mentions stand in the order field, start, right. */
public record Match(
        ListingId listing,
        Versions versions,
        List<Mention> mentions,
        List<RightMatch> matches,
        List<Finding> findings) {
    public Match {
        mentions = List.copyOf(mentions);
        matches = List.copyOf(matches);
        findings = List.copyOf(findings);
    }

    /** The highest score of any right, 0 when there is none. */
    public double topScore() {
        return matches.stream().mapToDouble(RightMatch::score).max().orElse(0);
    }

    /** Says whether it is worth a line in the output: any score at or above the threshold, or any finding. */
    public boolean reaches(double threshold) {
        return !findings.isEmpty() || (!matches.isEmpty() && topScore() >= threshold);
    }
}
