package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How a model does on examples.
 *
 * @param examples how many
 * @param infringing how many of them
 * @param loss mean negative log-likelihood, in nats
 * @param brier mean squared error of the probability
 * @param raised predicted at one half and above
 * @param rightlyRaised of these the infringing ones
 * @param reliability for every tenth of the predictions that has any: predicted and observed
 */
public record Trial(
        int examples, int infringing, double loss, double brier, int raised, int rightlyRaised, List<Bin> reliability) {

    private static final int TENTHS = 10;

    public Trial {
        reliability = List.copyOf(reliability);
    }

    /** What a model says of examples it was not fitted to. */
    static Trial of(Model model, List<Example> examples) {
        return of(
                examples,
                examples.stream().mapToDouble(one -> Logistic.of(model, one)).toArray());
    }

    static Trial of(List<Example> examples, double[] predicted) {
        double loss = 0;
        double brier = 0;
        int infringing = 0;
        int raised = 0;
        int rightly = 0;
        for (int i = 0; i < predicted.length; i++) {
            boolean is = examples.get(i).infringing();
            loss -= StrictMath.log(is ? predicted[i] : 1 - predicted[i]);
            brier += (predicted[i] - (is ? 1 : 0)) * (predicted[i] - (is ? 1 : 0));
            infringing += is ? 1 : 0;
            raised += predicted[i] >= 0.5 ? 1 : 0;
            rightly += predicted[i] >= 0.5 && is ? 1 : 0;
        }
        int size = Math.max(1, predicted.length);
        return new Trial(
                predicted.length, infringing, loss / size, brier / size, raised, rightly, bins(examples, predicted));
    }

    private static List<Bin> bins(List<Example> examples, double[] predicted) {
        double[] sums = new double[TENTHS];
        int[] counts = new int[TENTHS];
        int[] infringing = new int[TENTHS];
        for (int i = 0; i < predicted.length; i++) {
            int tenth = Math.min(TENTHS - 1, (int) (predicted[i] * TENTHS));
            sums[tenth] += predicted[i];
            counts[tenth]++;
            infringing[tenth] += examples.get(i).infringing() ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            if (counts[tenth] > 0) {
                bins.add(new Bin(
                        tenth, sums[tenth] / counts[tenth], (double) infringing[tenth] / counts[tenth], counts[tenth]));
            }
        }
        return bins;
    }

    /** One tenth of the predictions, from 0: the mean predicted, the share observed, from how many. */
    public record Bin(int tenth, double predicted, double observed, int examples) {}
}
