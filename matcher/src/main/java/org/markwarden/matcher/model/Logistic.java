package org.markwarden.matcher.model;

import org.markwarden.matcher.learned.LearnedWords;
import org.markwarden.matcher.model.Weigher.Heard;

/** The logistic function as every machine computes it. */
final class Logistic {

    private static final double LIMIT = 15;

    private Logistic() {}

    static double of(double sum) {
        return 1 / (1 + StrictMath.exp(-Math.clamp(sum, -LIMIT, LIMIT)));
    }

    /** What a model says of an example. */
    static double of(Model model, Example example) {
        double sum = model.base();
        for (Heard heard : example.heard()) {
            sum += model.weight(heard.signal()) * heard.score();
        }
        if (!example.terms().isEmpty() && !model.terms().isEmpty()) {
            double leaning = 0;
            for (String term : example.terms()) {
                leaning += model.terms().getOrDefault(term, 0.0);
            }
            sum += model.weight(Model.TERMS_SIGNAL) * LearnedWords.score(leaning);
        }
        return of(sum);
    }
}
