package org.markwarden.benchmarks.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.Examples;
import org.markwarden.matcher.Look;
import org.markwarden.matcher.Matcher;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.past.PriceBook;
import org.markwarden.matcher.past.PricePoint;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.samples.SampleLabel;
import org.markwarden.matcher.samples.SampleListing;

/** Matches labelled listings and holds each right found or wanted against its label. */
final class SampleOutcomes {
    private final Register register;
    private final Matcher matcher;

    SampleOutcomes(Register register, Matcher matcher) {
        this.register = register;
        this.matcher = matcher;
    }

    List<Outcome> of(List<SampleListing> samples) {
        List<Look> looks = new ArrayList<>();
        List<PricePoint> prices = new ArrayList<>();
        for (SampleListing sample : samples) {
            Look look = matcher.look(sample.listing(), Examples.day(sample.listing()));
            looks.add(look);
            prices.addAll(look.prices());
        }
        Past past = Past.NONE.with(PriceBook.EMPTY.with(prices));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            add(outcomes, samples.get(i), matcher.weigh(looks.get(i), past));
        }
        return outcomes;
    }

    private void add(List<Outcome> outcomes, SampleListing sample, Match match) {
        for (RightMatch found : match.matches()) {
            outcomes.add(outcome(sample, match, found, label(sample, found.right())));
        }
        for (SampleLabel label : sample.labels()) {
            boolean found = match.matches().stream().anyMatch(one -> one.right().equals(label.right()));
            if (!found) {
                outcomes.add(unfound(sample, label));
            }
        }
    }

    private Outcome outcome(SampleListing sample, Match match, RightMatch found, @Nullable SampleLabel label) {
        @Nullable
        Mention mention = match.mentions().stream()
                .filter(one -> one.right().equals(found.right()))
                .max(Comparator.comparingDouble(Mention::similarity))
                .orElse(null);
        return new Outcome(
                sample.listing(),
                found.right().value(),
                name(found.right()),
                found.kind().label(),
                found.score(),
                found.score() >= Outcome.THRESHOLD,
                label != null && label.raised(),
                mention == null ? null : mention.use().label(),
                label == null || label.use() == null ? null : label.use().label(),
                mention == null ? null : mention.variant().label(),
                label == null ? "no label names this right" : label.reason(),
                found.signals());
    }

    private Outcome unfound(SampleListing sample, SampleLabel label) {
        Right right = right(label.right());
        return new Outcome(
                sample.listing(),
                label.right().value(),
                name(label.right()),
                right == null ? "–" : right.kind().label(),
                0,
                false,
                label.raised(),
                null,
                label.use() == null ? null : label.use().label(),
                label.variant() == null ? null : label.variant().label(),
                label.reason(),
                List.of());
    }

    private static @Nullable SampleLabel label(SampleListing sample, RightId right) {
        return sample.labels().stream()
                .filter(label -> label.right().equals(right))
                .findFirst()
                .orElse(null);
    }

    private String name(RightId id) {
        Right right = right(id);
        return right == null || right.names().isEmpty()
                ? id.value()
                : right.names().getFirst();
    }

    private @Nullable Right right(RightId id) {
        for (int i = 0; i < register.size(); i++) {
            if (register.right(i).id().equals(id)) {
                return register.right(i);
            }
        }
        return null;
    }
}
