package org.markwarden.matcher.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.matcher.signals.Sense;

/**
 * Stretches and shifts the sums of a model, so that what it predicts is what is observed (Platt 1999): a stretched sum of
 * signals is still a sum of signals.
 *
 * @param factor above 0
 */
record Stretch(double factor, double shift) {

    private static final int STEPS = 100;
    /** Examples' worth of belief that nothing has to be stretched or shifted. */
    private static final double HOLD = 4;

    private static final double LEAST = 0.4;
    private static final double MOST = 2;

    /** What turns these out-of-fold predictions into what was observed. */
    static Stretch of(List<Example> examples, double[] predicted) {
        double factor = 1;
        double shift = 0;
        double[] sums = new double[predicted.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.log(predicted[i] / (1 - predicted[i]));
        }
        for (int step = 0; step < STEPS; step++) {
            double a = HOLD * (factor - 1);
            double b = HOLD * shift;
            double aa = HOLD;
            double bb = HOLD;
            double ab = 0;
            for (int i = 0; i < sums.length; i++) {
                double probability = Logistic.of(factor * sums[i] + shift);
                double error = probability - (examples.get(i).infringing() ? 1 : 0);
                double curve = probability * (1 - probability);
                a += error * sums[i];
                b += error;
                aa += curve * sums[i] * sums[i];
                ab += curve * sums[i];
                bb += curve;
            }
            double determinant = aa * bb - ab * ab;
            factor = Math.clamp(factor - (bb * a - ab * b) / determinant, LEAST, MOST);
            shift = Math.clamp(shift - (aa * b - ab * a) / determinant, -MOST, MOST);
        }
        return new Stretch(factor, shift);
    }

    Model applied(Model model, Map<String, Sense> senses) {
        Map<String, Double> weights = new LinkedHashMap<>();
        model.weights()
                .forEach((signal, weight) ->
                        weights.put(signal, senses.get(signal) == Sense.FIXED ? weight : rounded(weight * factor)));
        return new Model(model.version(), rounded(model.base() * factor + shift), weights, model.terms());
    }

    private static double rounded(double weight) {
        return Math.rint(weight * 1e4) / 1e4 + 0.0;
    }
}
