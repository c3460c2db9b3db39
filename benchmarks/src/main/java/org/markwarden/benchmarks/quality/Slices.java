package org.markwarden.benchmarks.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.markwarden.benchmarks.quality.Slice.Dimension;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.matcher.labels.Share;

/** Parts outcomes every way the report shows. */
final class Slices {

    /** Less than this much said for a right, in log-odds, is no ground of its own. */
    private static final double SPOKE = 0.05;

    private static final Set<String> LISTED = Set.of(
            "counterfeit-words",
            "faint-counterfeit-words",
            "evasion-words",
            "labels-for-sale",
            "shop-claim",
            "prohibited-words",
            "ships-from");
    private static final Set<String> NO_GROUND =
            Set.of("order", "ease", "use-as-mark", "place-of-use", "learned-words");

    private Slices() {}

    static List<Slice> of(List<Outcome> outcomes) {
        List<Slice> slices = new ArrayList<>();
        slices.addAll(parted(Dimension.ALL, outcomes, _ -> Set.of("all")));
        slices.addAll(parted(Dimension.KIND, outcomes, one -> Set.of(one.kind())));
        slices.addAll(parted(Dimension.USE, outcomes, Slices::use));
        slices.addAll(parted(Dimension.VARIANT, outcomes, Slices::variant));
        slices.addAll(parted(Dimension.PLATFORM, outcomes, one -> Set.of(one.platform())));
        slices.addAll(parted(Dimension.SIGNAL, outcomes, Slices::signals));
        slices.addAll(parted(Dimension.TERM, outcomes, Slices::terms));
        return slices;
    }

    private static Set<String> use(Outcome outcome) {
        String use = outcome.wantedUse() == null ? outcome.use() : outcome.wantedUse();
        return use == null ? Set.of() : Set.of(use);
    }

    private static Set<String> variant(Outcome outcome) {
        return outcome.variant() == null ? Set.of() : Set.of(outcome.variant());
    }

    private static Set<String> signals(Outcome outcome) {
        Set<String> names = new LinkedHashSet<>();
        for (SignalResult signal : outcome.signals()) {
            if (signal.contribution() > SPOKE && !NO_GROUND.contains(signal.name())) {
                names.add(signal.name());
            }
        }
        return names;
    }

    private static Set<String> terms(Outcome outcome) {
        Set<String> terms = new LinkedHashSet<>();
        for (SignalResult signal : outcome.signals()) {
            String said = signal.listingValue();
            if (said != null && LISTED.contains(signal.name())) {
                terms.add(signal.name() + ": " + said.toLowerCase(Locale.ROOT));
            }
        }
        return terms;
    }

    private static List<Slice> parted(
            Dimension dimension, List<Outcome> outcomes, Function<Outcome, Set<String>> names) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            for (String name : names.apply(outcome)) {
                int[] count = counts.computeIfAbsent(name, _ -> new int[3]);
                count[0] += outcome.raised() ? 1 : 0;
                count[1] += outcome.raised() && outcome.wanted() ? 1 : 0;
                count[2] += outcome.wanted() ? 1 : 0;
            }
        }
        List<Slice> slices = new ArrayList<>();
        counts.forEach((name, count) ->
                slices.add(new Slice(dimension, name, new Share(count[1], count[0]), new Share(count[1], count[2]))));
        return slices;
    }
}
