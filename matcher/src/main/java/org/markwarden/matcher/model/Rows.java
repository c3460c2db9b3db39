package org.markwarden.matcher.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.markwarden.matcher.model.Weigher.Heard;

/** Examples as numbers: for each the columns of the signals heard and the scores they spoke with, in the order of the keys. */
final class Rows {

    final int[][] columns;
    final double[][] scores;
    final boolean[] infringing;

    private Rows(int size) {
        columns = new int[size][];
        scores = new double[size][];
        infringing = new boolean[size];
    }

    static Rows of(List<Example> examples, Map<String, Integer> columnOf) {
        List<Example> sorted =
                examples.stream().sorted(Comparator.comparing(Example::key)).toList();
        var rows = new Rows(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            List<Heard> heard = sorted.get(i).heard();
            rows.infringing[i] = sorted.get(i).infringing();
            rows.columns[i] = new int[heard.size()];
            rows.scores[i] = new double[heard.size()];
            for (int j = 0; j < heard.size(); j++) {
                Integer column = columnOf.get(heard.get(j).signal());
                if (column == null) {
                    throw new InvalidModelException("an example speaks of no signal of the model: "
                            + heard.get(j).signal());
                }
                rows.columns[i][j] = column;
                rows.scores[i][j] = heard.get(j).score();
            }
        }
        return rows;
    }

    int size() {
        return infringing.length;
    }
}
