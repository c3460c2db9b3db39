package org.markwarden.matcher.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.model.Parting.Cell;
import org.markwarden.matcher.signals.Sense;

/**
 * Fits the weights anew to labelled comparisons. How strongly the weights set by hand hold is chosen by examples kept for that,
 * which no rule was set by, or where there are too few by cross-validation in which neither a seller nor a right stands on both
 * sides. By the same the sums of the fit are stretched and shifted, so that a score is a probability.
 */
public final class ModelFitting {

    /** Fewer examples than this fit nothing. */
    public static final int FEWEST = 50;

    /** Of each kind, so many frozen examples decide by themselves. */
    private static final int FEWEST_FROZEN = 15;

    private static final int FOLDS = 4;
    private static final double[] HOLDS = {1, 3, 10, 30};

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
        List<Example> kept = isEnough(labelled.calibration) ? sorted(labelled.calibration) : List.of();
        Candidate best = candidate(version, examples, cells, kept, HOLDS[0]);
        for (int i = 1; i < HOLDS.length; i++) {
            Candidate next = candidate(version, examples, cells, kept, HOLDS[i]);
            best = next.loss < best.loss ? next : best;
        }
        double[] predicted = best.predicted != null ? best.predicted : predictions(version, examples, cells, best.hold);
        List<Example> later = sorted(labelled.frozen);
        return new Fit(
                best.model,
                best.hold,
                Trial.of(inUse, examples),
                Trial.of(examples, predicted),
                later.isEmpty() ? null : Trial.of(inUse, later),
                later.isEmpty() ? null : Trial.of(best.model, later));
    }

    /**
     * A fit under one hold, stretched and judged by examples kept for that, which no rule was set by; where there are too few, by
     * the cross-validation.
     */
    private Candidate candidate(
            String version, List<Example> examples, List<Cell> cells, List<Example> kept, double hold) {
        Model model = descent.fit(version, examples, hold);
        if (kept.isEmpty()) {
            double[] predicted = predictions(version, examples, cells, hold);
            Model stretched = Stretch.of(examples, predicted).applied(model, senses);
            return new Candidate(
                    stretched, hold, predicted, Trial.of(examples, predicted).loss());
        }
        double[] unseen =
                kept.stream().mapToDouble(one -> Logistic.of(model, one)).toArray();
        Model stretched = Stretch.of(kept, unseen).applied(model, senses);
        return new Candidate(stretched, hold, null, Trial.of(stretched, kept).loss());
    }

    private static boolean isEnough(List<Example> calibration) {
        long infringing = calibration.stream().filter(Example::infringing).count();
        return Math.min(infringing, calibration.size() - infringing) >= FEWEST_FROZEN;
    }

    /** What one hold gives. */
    @SuppressWarnings("ArrayRecordComponent") // private to the class, never compared
    private record Candidate(Model model, double hold, double @Nullable [] predicted, double loss) {}

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
