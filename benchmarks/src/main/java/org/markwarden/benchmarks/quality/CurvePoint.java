package org.markwarden.benchmarks.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Precision and recall of raising everything from one score on. */
record CurvePoint(double threshold, double precision, double recall) {

    /** A point for every score at which either changes, from the highest score down. */
    static List<CurvePoint> of(List<Outcome> outcomes) {
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::score).reversed())
                .toList();
        long wanted = outcomes.stream().filter(Outcome::wanted).count();
        List<CurvePoint> points = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < sorted.size() && sorted.get(i).score() > 0; i++) {
            right += sorted.get(i).wanted() ? 1 : 0;
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).score() < sorted.get(i).score();
            if (last && wanted > 0) {
                points.add(new CurvePoint(sorted.get(i).score(), (double) right / (i + 1), (double) right / wanted));
            }
        }
        return points;
    }
}
