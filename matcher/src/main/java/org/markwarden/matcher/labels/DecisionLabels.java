package org.markwarden.matcher.labels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.matcher.samples.SampleLabel;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSplit;
import org.markwarden.storage.Storage;

/**
 * Turns analysts' decisions into labelled listings. The latest fifth, by time of decision, is frozen. A listing is taken in
 * the version that was newest when its case file was opened. Rights of the listing that nobody decided on carry no label.
 */
public final class DecisionLabels {

    private static final int VERSIONS = 50;
    private static final int FROZEN_SHARE = 5;

    private DecisionLabels() {}

    /** The labelled listings; what is disputed between two readers or undecided is left out. */
    public static List<SampleListing> of(Storage storage) {
        List<DecidedCase> cases = DecidedCase.all(storage).stream()
                .filter(DecidedCase::isLabel)
                .sorted(Comparator.comparing((DecidedCase one) -> one.decision().at())
                        .thenComparing(one -> one.caseFile().id().value()))
                .toList();
        int fitted = cases.size() - cases.size() / FROZEN_SHARE;
        Map<ListingId, SampleSplit> splits = new LinkedHashMap<>();
        Map<ListingId, List<DecidedCase>> byListing = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            ListingId listing = cases.get(i).caseFile().listing();
            splits.putIfAbsent(listing, i < fitted ? SampleSplit.DEV : SampleSplit.FROZEN);
            byListing.computeIfAbsent(listing, _ -> new ArrayList<>()).add(cases.get(i));
        }
        List<SampleListing> samples = new ArrayList<>();
        byListing.forEach((id, own) -> listing(
                        storage, id, own.getFirst().caseFile().openedAt())
                .ifPresent(listing -> samples.add(
                        new SampleListing(splits.getOrDefault(id, SampleSplit.DEV), listing, Set.of(), labels(own)))));
        return samples;
    }

    private static List<SampleLabel> labels(List<DecidedCase> cases) {
        return cases.stream()
                .map(one -> new SampleLabel(
                        one.caseFile().right(),
                        one.isConfirmed(),
                        null,
                        null,
                        one.decision().reason()))
                .toList();
    }

    private static Optional<Listing> listing(Storage storage, ListingId id, Instant openedAt) {
        List<Listing> history = storage.listings().history(id, VERSIONS);
        return history.stream()
                .filter(version -> {
                    Instant captured = version.capturedAt();
                    return captured == null || !captured.isAfter(openedAt);
                })
                .findFirst()
                .or(() -> history.stream().findFirst());
    }
}
