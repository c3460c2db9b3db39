package org.markwarden.matcher.use;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/** How much each {@link FormFeature} says for a maker's name, in log-odds, and from where on it is believed. */
final class FormWeights {

    private static final String LEAST = "least";

    private final Map<FormFeature, Double> weights = new EnumMap<>(FormFeature.class);
    private final double least;

    FormWeights(WordList list) {
        double from = Double.NaN;
        for (Row row : list.rows()) {
            double number = Double.parseDouble(row.cell(1));
            if (row.cell(0).equals(LEAST)) {
                from = number;
            } else {
                weights.put(feature(row), number);
            }
        }
        if (Double.isNaN(from) || weights.size() != FormFeature.values().length) {
            throw new IllegalStateException("mark-form.tsv: wanted " + LEAST + " and every feature, found " + weights);
        }
        least = from;
    }

    double of(FormFeature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    double least() {
        return least;
    }

    private static FormFeature feature(Row row) {
        try {
            return FormFeature.valueOf(row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.fault("no feature: " + row.cell(0));
        }
    }
}
