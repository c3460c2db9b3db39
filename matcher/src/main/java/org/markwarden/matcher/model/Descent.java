package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.matcher.signals.Sense;

/**
 * Logistic regression, one weight after the other by Newton steps, drawn towards the weights set by hand and never across zero
 * against the sense of a signal. A fixed number of sweeps in a fixed order with {@link StrictMath}: the same examples give
 * the same digits on every machine.
 */
final class Descent {

    private static final int SWEEPS = 150;
    /** A step is never longer than this, so that a signal few examples speak of cannot run away. */
    private static final double LONGEST_STEP = 1;

    private static final double HEAVIEST = 12;

    private final Model handSet;
    private final Map<String, Sense> senses;
    private final Map<String, Integer> columnOf = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Descent(Model handSet, Map<String, Sense> senses) {
        this.handSet = handSet;
        this.senses = senses;
        senses.keySet().forEach(name -> {
            columnOf.put(name, names.size());
            names.add(name);
        });
    }

    /**
     * Fits to examples.
     *
     * @param hold how strongly the weights set by hand hold: the curvature of the prior, in examples at even odds times four
     */
    Model fit(String version, List<Example> examples, double hold) {
        Rows rows = Rows.of(examples, columnOf);
        double[] start = names.stream().mapToDouble(handSet::weight).toArray();
        double[] weights = start.clone();
        double base = handSet.base();
        double[] sums = sums(rows, weights, base);
        int[][] touching = touching(rows);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double step = baseStep(rows, sums, (base - handSet.base()) * hold, hold);
            base += step;
            shift(sums, step);
            for (int column = 0; column < weights.length; column++) {
                if (senses.get(names.get(column)) != Sense.FIXED) {
                    double slope = hold * (weights[column] - start[column]);
                    double next =
                            bounded(column, weights[column] + step(rows, sums, touching[column], column, slope, hold));
                    move(rows, sums, touching[column], column, next - weights[column]);
                    weights[column] = next;
                }
            }
        }
        Map<String, Double> fitted = new LinkedHashMap<>();
        for (int column = 0; column < weights.length; column++) {
            fitted.put(names.get(column), rounded(weights[column]));
        }
        return new Model(version, rounded(base), fitted);
    }

    private double bounded(int column, double weight) {
        return switch (senses.getOrDefault(names.get(column), Sense.FIXED)) {
            case RAISES -> Math.clamp(weight, 0, HEAVIEST);
            case LOWERS -> Math.clamp(weight, -HEAVIEST, 0);
            case FIXED -> weight;
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

    private static double step(Rows rows, double[] sums, int[] touching, int column, double slope, double hold) {
        double first = slope;
        double second = hold;
        for (int row : touching) {
            double score = score(rows, row, column);
            double probability = Logistic.of(sums[row]);
            first += score * (probability - (rows.infringing[row] ? 1 : 0));
            second += score * score * probability * (1 - probability);
        }
        return Math.clamp(-first / second, -LONGEST_STEP, LONGEST_STEP);
    }

    private static void move(Rows rows, double[] sums, int[] touching, int column, double by) {
        if (by != 0) {
            for (int row : touching) {
                sums[row] += by * score(rows, row, column);
            }
        }
    }

    private static void shift(double[] sums, double by) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += by;
        }
    }

    private static double score(Rows rows, int row, int column) {
        int[] columns = rows.columns[row];
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] == column) {
                return rows.scores[row][j];
            }
        }
        return 0;
    }

    private static double[] sums(Rows rows, double[] weights, double base) {
        double[] sums = new double[rows.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = base;
            for (int j = 0; j < rows.columns[i].length; j++) {
                sums[i] += weights[rows.columns[i][j]] * rows.scores[i][j];
            }
        }
        return sums;
    }

    /** For each column the rows that heard it. */
    private int[][] touching(Rows rows) {
        List<List<Integer>> found = new ArrayList<>();
        names.forEach(_ -> found.add(new ArrayList<>()));
        for (int i = 0; i < rows.size(); i++) {
            for (int column : rows.columns[i]) {
                found.get(column).add(i);
            }
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
