package org.markwarden.benchmarks.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.SignalResult;

/**
 * A listing beside one right: what was said, what should have been said, and why.
 *
 * @param name of the right
 * @param kind of the right, or of the evaluation where there are no rights
 * @param score 0 where the right was not found
 * @param raised whether it was raised: by its score, or in titles without labelled rights by use as a mark
 * @param wanted whether a careful person wants it raised
 * @param use how the name was said to be used; nothing where it was not found
 * @param wantedUse how the label says it is used; nothing where no label says it
 * @param variant how the name was said to be written, else how the label says
 * @param why the reason of the label
 */
record Outcome(
        Listing listing,
        String right,
        String name,
        String kind,
        double score,
        boolean raised,
        boolean wanted,
        @Nullable String use,
        @Nullable String wantedUse,
        @Nullable String variant,
        String why,
        List<SignalResult> signals) {

    static final double THRESHOLD = 0.5;

    Outcome {
        signals = List.copyOf(signals);
    }

    String platform() {
        String platform = listing.platform();
        return platform == null ? "–" : platform;
    }
}
