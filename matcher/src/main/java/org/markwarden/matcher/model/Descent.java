package org.markwarden.matcher.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.markwarden.matcher.learned.ClaimWords;
import org.markwarden.matcher.signals.Sense;

/**
 * Logistic regression, one weight after the other by Newton steps: signals drawn towards the weights set by hand and never across
 * zero against their sense, words drawn towards zero. Sweeps in a fixed order with {@link StrictMath} until none moves a weight
 * by more than a hair: the same examples give the same digits on every machine.
 */
final class Descent {

    private static final int MOST_SWEEPS = 150;
    /** A step is never longer than this, so that a signal few examples speak of cannot run away. */
    private static final double LONGEST_STEP = 1;
    /** A tenth of what the written digits show. */
    private static final double HAIR = 1e-5;

    private static final double HEAVIEST = 12;
    /**
     * What a signal lowers at least, whatever labelled listings say: that an offer does not tell where its goods come from is no evidence
     * against it.
     */
    private static final Map<String, Double> AT_MOST = Map.of("origin-unknown", -1.8);

    /** How strongly a word is drawn towards saying nothing, in examples at even odds times four. */
    private static final double HOLD_OF_WORDS = 4;
    /** A word that leans less than this, in log-odds, is left out. */
    private static final double LIGHTEST_WORD = 0.02;

    private final Model handSet;
    private final Map<String, Sense> senses;
    private final Set<String> claims = ClaimWords.terms();

    Descent(Model handSet, Map<String, Sense> senses) {
        this.handSet = handSet;
        this.senses = senses;
    }

    /**
     * Fits to examples.
     *
     * @param hold how strongly the weights set by hand hold: the curvature of the prior, in examples at even odds times four
     */
    Model fit(String version, List<Example> examples, double hold) {
        var columns = new Columns(senses, examples);
        Rows rows = Rows.of(examples, columns);
        double[] start = new double[columns.size()];
        for (int column = 0; column < start.length; column++) {
            start[column] = columns.isTerm(column) ? 0 : handSet.weight(columns.name(column));
        }
        double[] weights = start.clone();
        double base = handSet.base();
        double[] sums = rows.sums(weights, base);
        double moved = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > HAIR; sweep++) {
            double step = baseStep(rows, sums, (base - handSet.base()) * hold, hold);
            base += step;
            shift(sums, step);
            moved = Math.abs(step);
            for (int column = 0; column < weights.length; column++) {
                if (columns.isMoved(column)) {
                    double held = columns.isTerm(column) ? HOLD_OF_WORDS : hold;
                    double slope = held * (weights[column] - start[column]);
                    double next = bounded(columns, column, weights[column] + step(rows, sums, column, slope, held));
                    rows.move(sums, column, next - weights[column]);
                    moved = Math.max(moved, Math.abs(next - weights[column]));
                    weights[column] = next;
                }
            }
        }
        return model(version, base, columns, weights);
    }

    private Model model(String version, double base, Columns columns, double[] weights) {
        Map<String, Double> signals = new LinkedHashMap<>();
        Map<String, Double> terms = new LinkedHashMap<>();
        for (int column = 0; column < weights.length; column++) {
            if (!columns.isTerm(column)) {
                signals.put(columns.name(column), rounded(weights[column]));
            } else if (Math.abs(weights[column]) >= LIGHTEST_WORD) {
                terms.put(columns.name(column), rounded(weights[column] / handSet.weight(Model.TERMS_SIGNAL)));
            }
        }
        return new Model(version, rounded(base), signals, terms);
    }

    private double bounded(Columns columns, int column, double weight) {
        if (columns.isTerm(column)) {
            return claims.contains(columns.name(column)) ? Math.max(0, weight) : weight;
        }
        return switch (senses.getOrDefault(columns.name(column), Sense.FIXED)) {
            case RAISES -> Math.clamp(weight, 0, HEAVIEST);
            case LOWERS -> Math.clamp(weight, -HEAVIEST, AT_MOST.getOrDefault(columns.name(column), 0.0));
            case EITHER, FIXED -> weight;
        };
    }

    /** Four decimals: more is noise, and a person can read them. */
    private static double rounded(double weight) {
        return Math.rint(weight * 1e4) / 1e4 + 0.0;
    }

    private static double baseStep(Rows rows, double[] sums, double slope, double hold) {
        double first = slope;
        double second = hold;
        for (int i = 0; i < sums.length; i++) {
            double probability = Logistic.of(sums[i]);
            first += probability - (rows.infringing[i] ? 1 : 0);
            second += probability * (1 - probability);
        }
        return Math.clamp(-first / second, -LONGEST_STEP, LONGEST_STEP);
    }

    private static double step(Rows rows, double[] sums, int column, double slope, double hold) {
        double first = slope;
        double second = hold;
        int[] touched = rows.rows[column];
        double[] scores = rows.scores[column];
        for (int i = 0; i < touched.length; i++) {
            int row = touched[i];
            double probability = Logistic.of(sums[row]);
            first += scores[i] * (probability - (rows.infringing[row] ? 1 : 0));
            second += scores[i] * scores[i] * probability * (1 - probability);
        }
        return Math.clamp(-first / second, -LONGEST_STEP, LONGEST_STEP);
    }

    private static void shift(double[] sums, double by) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += by;
        }
    }
}
