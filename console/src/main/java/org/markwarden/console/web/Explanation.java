package org.markwarden.console.web;

import java.util.List;
import java.util.Locale;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.SignalValues;
import org.markwarden.console.words.Words;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;

/** The sum behind a score, laid out so that anybody can add it up again (F-15). */
record Explanation(List<Line> lines, String base, String sum, boolean clamped, String formula, String score) {
    private static final double LIMIT = 15;
    private static final double HALF_BAR = 50;

    /** One signal; the bar starts in the middle of 100 and goes right for what speaks for the suspicion. */
    record Line(
            String name,
            String listingValue,
            String rightValue,
            String reason,
            String contribution,
            boolean speaksFor,
            String barStart,
            String barWidth) {}

    static Explanation of(RightMatch match, Words words) {
        double sum = match.base()
                + match.signals().stream()
                        .mapToDouble(SignalResult::contribution)
                        .sum();
        double clamped = Math.clamp(sum, -LIMIT, LIMIT);
        double longest = longest(match);
        return new Explanation(
                match.signals().stream()
                        .map(signal -> line(signal, longest, words))
                        .toList(),
                Shown.signed(match.base()),
                Shown.signed(sum),
                clamped != sum,
                "1 ÷ (1 + e^(" + Shown.signed(-clamped) + ")) = " + Shown.score(match.score()),
                Shown.score(match.score()));
    }

    private static double longest(RightMatch match) {
        return match.signals().stream()
                .mapToDouble(signal -> Math.abs(signal.contribution()))
                .max()
                .orElse(0);
    }

    private static Line line(SignalResult signal, double longest, Words words) {
        double width = longest == 0 ? 0 : HALF_BAR * Math.abs(signal.contribution()) / longest;
        boolean speaksFor = signal.contribution() >= 0;
        return new Line(
                words.ofCode("signal", signal.name()),
                SignalValues.of(signal.name(), signal.listingValue(), words),
                SignalValues.of(signal.name(), signal.rightValue(), words),
                words.of(signal.reason()),
                Shown.signed(signal.contribution()),
                speaksFor,
                bar(speaksFor ? HALF_BAR : HALF_BAR - width),
                bar(width));
    }

    private static String bar(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
