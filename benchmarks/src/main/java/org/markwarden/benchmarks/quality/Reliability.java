package org.markwarden.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.matcher.labels.Share;

/**
 * One tenth of the scores: what was predicted and what people say.
 *
 * @param tenth from 0
 * @param predicted mean score
 * @param observed the share that is wanted
 */
record Reliability(int tenth, double predicted, Share observed) {

    /** Fewer than this in a tenth say nothing within five hundredths. */
    static final int ENOUGH = 30;

    private static final int TENTHS = 10;

    /** How far the prediction lies from what was observed. */
    double distance() {
        return Math.abs(predicted - observed.value());
    }

    /** The tenths that hold any outcome. */
    static List<Reliability> of(List<Outcome> outcomes) {
        double[] sums = new double[TENTHS];
        int[] counts = new int[TENTHS];
        int[] wanted = new int[TENTHS];
        for (Outcome outcome : outcomes) {
            int tenth = Math.min(TENTHS - 1, (int) (outcome.score() * TENTHS));
            sums[tenth] += outcome.score();
            counts[tenth]++;
            wanted[tenth] += outcome.wanted() ? 1 : 0;
        }
        List<Reliability> bins = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            if (counts[tenth] > 0) {
                bins.add(new Reliability(tenth, sums[tenth] / counts[tenth], new Share(wanted[tenth], counts[tenth])));
            }
        }
        return bins;
    }
}
