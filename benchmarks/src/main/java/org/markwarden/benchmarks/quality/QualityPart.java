package org.markwarden.benchmarks.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.match.Reason;

/**
 * One body of labels, reported by itself.
 *
 * @param key short name
 * @param title what it is
 * @param about where the labels come from and what they can tell
 * @param figures further figures, each with what it was counted from
 */
record QualityPart(String key, Reason title, Reason about, List<Outcome> outcomes, Map<String, String> figures) {

    private static final int WORST = 20;

    QualityPart {
        outcomes = List.copyOf(outcomes);
    }

    /** Says whether its labels speak of rights, so that a score can be held against them as a probability. */
    boolean isLabelledByRight() {
        return key.startsWith("samples");
    }

    List<Slice> slices() {
        return Slices.of(outcomes);
    }

    List<Reliability> reliability() {
        return Reliability.of(outcomes);
    }

    List<CurvePoint> curve() {
        return CurvePoint.of(outcomes);
    }

    /** Wanted and not raised, the lowest score first. */
    List<Outcome> misses() {
        return outcomes.stream()
                .filter(one -> one.wanted() && !one.raised())
                .sorted(Comparator.comparingDouble(Outcome::score))
                .limit(WORST)
                .toList();
    }

    /** Raised and not wanted, the highest score first. */
    List<Outcome> falseAlerts() {
        return outcomes.stream()
                .filter(one -> !one.wanted() && one.raised())
                .sorted(Comparator.comparingDouble(Outcome::score).reversed())
                .limit(WORST)
                .toList();
    }
}
