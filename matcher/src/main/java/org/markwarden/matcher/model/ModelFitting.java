package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwarden.matcher.model.Weigher.Heard;

/**
 * Fits the weights anew to labelled comparisons: logistic regression drawn towards the weights in use, by a fixed number
 * of plain descent steps over the examples in the order of their keys, so that the same examples give the same digits.
 * Judged by cross-validation in which neither a seller nor a right stands on both sides.
 */
public final class ModelFitting {

    private static final int FOLDS = 5;
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    /** How strongly the weights in use hold; in examples. */
    private static final double PRIOR = 2;

    private static final int FEWEST = 50;
    private static final double LIMIT = 15;

    private final Model inUse;

    public ModelFitting(Model inUse) {
        this.inUse = inUse;
    }

    /**
     * A labelled comparison.
     *
     * @param key identifies it; decides the order
     * @param heard what the signals read
     */
    public record Example(String key, String seller, String right, List<Heard> heard, boolean infringing) {}

    /** The fitted model and what cross-validation says of both. */
    public record Fit(Model model, double lossInUse, double lossFitted, int examples, List<Bin> reliability) {

        /** Says whether the fitted model is better on examples it was not fitted to. */
        public boolean isBetter() {
            return lossFitted < lossInUse;
        }
    }

    /** One tenth of the predictions: the mean predicted, the share observed. */
    public record Bin(double predicted, double observed, int examples) {}

    /**
     * Fits and judges.
     *
     * @throws InvalidModelException when there are too few examples, or none of one kind
     */
    public Fit fit(String version, List<Example> labelled) {
        List<Example> examples =
                labelled.stream().sorted(Comparator.comparing(Example::key)).toList();
        long infringing = examples.stream().filter(Example::infringing).count();
        if (examples.size() < FEWEST || infringing == 0 || infringing == examples.size()) {
            throw new InvalidModelException("to fit wants " + FEWEST + " examples of both kinds, found "
                    + examples.size() + ", " + infringing + " infringing");
        }
        Map<Example, Integer> folds = ExampleFolds.of(examples, FOLDS);
        double[] predicted = new double[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Model partial = descend(
                    version,
                    examples.stream()
                            .filter(one -> folds.getOrDefault(one, 0) != out)
                            .toList());
            for (int i = 0; i < predicted.length; i++) {
                if (folds.getOrDefault(examples.get(i), 0) == out) {
                    predicted[i] = probability(partial, examples.get(i));
                }
            }
        }
        return new Fit(
                descend(version, examples),
                loss(
                        examples,
                        examples.stream()
                                .mapToDouble(one -> probability(inUse, one))
                                .toArray()),
                loss(examples, predicted),
                examples.size(),
                bins(examples, predicted));
    }

    private Model descend(String version, List<Example> examples) {
        double base = inUse.base();
        Map<String, Double> weights = new LinkedHashMap<>(inUse.weights());
        for (int step = 0; step < STEPS; step++) {
            Model now = new Model(version, base, weights);
            double baseSlope = PRIOR * (base - inUse.base());
            Map<String, Double> slopes = new TreeMap<>();
            for (Example example : examples) {
                double error = probability(now, example) - (example.infringing() ? 1 : 0);
                baseSlope += error;
                example.heard().forEach(heard -> slopes.merge(heard.signal(), error * heard.score(), Double::sum));
            }
            base -= RATE * baseSlope / examples.size();
            weights.replaceAll((signal, weight) -> weight
                    - RATE
                            * (slopes.getOrDefault(signal, 0.0) + PRIOR * (weight - inUse.weight(signal)))
                            / examples.size());
        }
        return new Model(version, base, weights);
    }

    private static double probability(Model model, Example example) {
        double sum = model.base();
        for (Heard heard : example.heard()) {
            sum += model.weight(heard.signal()) * heard.score();
        }
        return 1 / (1 + Math.exp(-Math.clamp(sum, -LIMIT, LIMIT)));
    }

    private static double loss(List<Example> examples, double[] predicted) {
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            sum -= Math.log(examples.get(i).infringing() ? predicted[i] : 1 - predicted[i]);
        }
        return sum / predicted.length;
    }

    private static List<Bin> bins(List<Example> examples, double[] predicted) {
        List<Bin> bins = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            double sum = 0;
            int infringing = 0;
            int count = 0;
            for (int i = 0; i < predicted.length; i++) {
                if (Math.min(9, (int) (predicted[i] * 10)) == tenth) {
                    sum += predicted[i];
                    infringing += examples.get(i).infringing() ? 1 : 0;
                    count++;
                }
            }
            if (count > 0) {
                bins.add(new Bin(sum / count, (double) infringing / count, count));
            }
        }
        return bins;
    }
}
