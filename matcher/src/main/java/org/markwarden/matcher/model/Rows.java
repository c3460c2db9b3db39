package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.markwarden.matcher.model.Weigher.Heard;

/** Examples as numbers, in the order of the keys: for each column the rows that speak of it and the scores they speak with. */
final class Rows {

    final int[][] rows;
    final double[][] scores;
    final boolean[] infringing;

    private Rows(int columns, int size) {
        rows = new int[columns][];
        scores = new double[columns][];
        infringing = new boolean[size];
    }

    static Rows of(List<Example> examples, Columns columns) {
        List<Example> sorted =
                examples.stream().sorted(Comparator.comparing(Example::key)).toList();
        List<List<Cell>> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(new ArrayList<>());
        }
        var made = new Rows(columns.size(), sorted.size());
        for (int row = 0; row < sorted.size(); row++) {
            made.infringing[row] = sorted.get(row).infringing();
            for (Heard heard : sorted.get(row).heard()) {
                cells.get(columns.ofSignal(heard.signal())).add(new Cell(row, heard.score()));
            }
            for (String term : sorted.get(row).terms()) {
                int column = columns.ofTerm(term);
                if (column >= 0) {
                    cells.get(column).add(new Cell(row, 1));
                }
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            made.rows[column] = cells.get(column).stream().mapToInt(Cell::row).toArray();
            made.scores[column] =
                    cells.get(column).stream().mapToDouble(Cell::score).toArray();
        }
        return made;
    }

    int size() {
        return infringing.length;
    }

    /** What every row sums up to. */
    double[] sums(double[] weights, double base) {
        double[] sums = new double[size()];
        Arrays.fill(sums, base);
        for (int column = 0; column < rows.length; column++) {
            move(sums, column, weights[column]);
        }
        return sums;
    }

    /** Adds to the rows that speak of a column. */
    void move(double[] sums, int column, double by) {
        if (by != 0) {
            int[] touched = rows[column];
            double[] with = scores[column];
            for (int i = 0; i < touched.length; i++) {
                sums[touched[i]] += by * with[i];
            }
        }
    }

    private record Cell(int row, double score) {}
}
