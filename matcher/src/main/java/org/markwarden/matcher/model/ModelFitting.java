package org.markwarden.matcher.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.model.Parting.Cell;
import org.markwarden.matcher.signals.Sense;

/**
 * Fits the weights anew to labelled comparisons. How strongly the weights set by hand hold is chosen by cross-validation in which
 * neither a seller nor a right stands on both sides; the sums of the chosen fit are then stretched and shifted by what
 * examples kept for that show, or else the cross-validation, so that a score is a probability.
 */
public final class ModelFitting {

    /** Fewer examples than this fit nothing. */
    public static final int FEWEST = 50;

    /** Of each kind, so many frozen examples decide by themselves. */
    private static final int FEWEST_FROZEN = 15;

    private static final int FOLDS = 4;
    private static final double[] HOLDS = {0.1, 0.3, 1, 3, 10, 30};

    private final Model inUse;
    private final Map<String, Sense> senses;
    private final Descent descent;

    /** Fits from weights set by hand, within the senses of the signals, and judges against the model in use. */
    public ModelFitting(Model inUse, Model handSet, Map<String, Sense> senses) {
        this.inUse = inUse;
        this.senses = senses;
        this.descent = new Descent(handSet, senses);
    }

    /**
     * Labelled comparisons by what they are for.
     *
     * @param fitted weights are fitted to these
     * @param calibration later examples by which sums become probabilities; may be empty
     * @param frozen later examples that are only tried; may be empty
     */
    public record Labelled(List<Example> fitted, List<Example> calibration, List<Example> frozen) {
        public Labelled {
            fitted = List.copyOf(fitted);
            calibration = List.copyOf(calibration);
            frozen = List.copyOf(frozen);
        }
    }

    /**
     * The fitted model and what was seen of both.
     *
     * @param hold how strongly the weights set by hand held, as chosen
     * @param before the model in use on the examples
     * @param after models like the fitted one on examples whose sellers and rights they never saw
     * @param frozenBefore the model in use on the frozen examples, absent without any
     * @param frozenAfter the fitted model on them
     */
    public record Fit(
            Model model,
            double hold,
            Trial before,
            Trial after,
            @Nullable Trial frozenBefore,
            @Nullable Trial frozenAfter) {

        /**
         * Says whether the fitted model is better on examples it was not fitted to. Frozen examples decide when there are
         * enough of both kinds; else cross-validation does, and the few frozen ones must not speak against it.
         */
        public boolean isBetter() {
            if (frozenBefore == null || frozenAfter == null) {
                return after.loss() < before.loss();
            }
            boolean holds = frozenAfter.loss() <= frozenBefore.loss();
            return holds && (decides(frozenBefore) || after.loss() < before.loss());
        }

        private static boolean decides(Trial frozen) {
            int others = frozen.examples() - frozen.infringing();
            return Math.min(frozen.infringing(), others) >= FEWEST_FROZEN;
        }
    }

    /**
     * Fits and judges.
     *
     * @throws InvalidModelException when there are too few examples, or none of one kind
     */
    public Fit fit(String version, Labelled labelled) {
        List<Example> examples = sorted(labelled.fitted);
        check(examples);
        List<Cell> cells = new Parting(examples, FOLDS).cells(examples);
        double hold = HOLDS[0];
        double[] best = predictions(version, examples, cells, hold);
        double least = Trial.of(examples, best).loss();
        for (int i = 1; i < HOLDS.length; i++) {
            double[] predicted = predictions(version, examples, cells, HOLDS[i]);
            double loss = Trial.of(examples, predicted).loss();
            if (loss < least) {
                least = loss;
                hold = HOLDS[i];
                best = predicted;
            }
        }
        Model fitted = stretched(descent.fit(version, examples, hold), examples, best, sorted(labelled.calibration));
        List<Example> later = sorted(labelled.frozen);
        return new Fit(
                fitted,
                hold,
                Trial.of(inUse, examples),
                Trial.of(examples, best),
                later.isEmpty() ? null : Trial.of(inUse, later),
                later.isEmpty() ? null : Trial.of(fitted, later));
    }

    /** By examples kept for that, which no rule was set by; where there are too few, by the cross-validation. */
    private Model stretched(Model model, List<Example> examples, double[] predicted, List<Example> calibration) {
        long infringing = calibration.stream().filter(Example::infringing).count();
        if (Math.min(infringing, calibration.size() - infringing) < FEWEST_FROZEN) {
            return Stretch.of(examples, predicted).applied(model, senses);
        }
        double[] unseen =
                calibration.stream().mapToDouble(one -> Logistic.of(model, one)).toArray();
        return Stretch.of(calibration, unseen).applied(model, senses);
    }

    private static List<Example> sorted(List<Example> examples) {
        return examples.stream().sorted(Comparator.comparing(Example::key)).toList();
    }

    private static void check(List<Example> examples) {
        long infringing = examples.stream().filter(Example::infringing).count();
        if (examples.size() < FEWEST || infringing == 0 || infringing == examples.size()) {
            throw new InvalidModelException("to fit wants " + FEWEST + " examples of both kinds, found "
                    + examples.size() + ", " + infringing + " infringing");
        }
        Map<String, Example> keys = new LinkedHashMap<>();
        for (Example example : examples) {
            if (keys.put(example.key(), example) != null) {
                throw new InvalidModelException("an example stands twice: " + example.key());
            }
        }
    }

    private double[] predictions(String version, List<Example> examples, List<Cell> cells, double hold) {
        double[] predicted = new double[examples.size()];
        for (Cell cell : cells) {
            Model partial = descent.fit(version, cell.fitted(), hold);
            cell.tried().forEach(i -> predicted[i] = Logistic.of(partial, examples.get(i)));
        }
        return predicted;
    }
}
