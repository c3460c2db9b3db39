package org.markwarden.benchmarks.quality;

import java.util.List;
import java.util.Locale;
import org.markwarden.benchmarks.quality.Slice.Dimension;
import org.markwarden.domain.words.Phrase;

/** The plots of the report as SVG that stands in the page; each says in words what it shows. */
final class Charts {
    private static final int SIZE = 300;
    private static final int EDGE = 44;
    private static final int WIDE = 720;
    private static final int ROW = 24;
    private static final int NAME = 210;

    private Charts() {}

    /** Predicted against observed, a bar of the interval for each tenth; the diagonal is where a probability belongs. */
    static String reliability(List<Reliability> bins) {
        var svg = frame(
                new Phrase("预测", "predicted"),
                new Phrase("实际", "observed"),
                "Predicted against observed share; the table beside it has the figures");
        svg.append(line("soft dash", x(0), y(0), x(1), y(1)));
        for (Reliability bin : bins) {
            double at = x(bin.predicted());
            String state = bin.observed().whole() < Reliability.ENOUGH ? "few" : "many";
            svg.append(line(
                    "reach " + state,
                    at,
                    y(bin.observed().lower()),
                    at,
                    y(bin.observed().upper())));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class='dot %s' cx='%.1f' cy='%.1f' r='%.1f'/>",
                    state,
                    at,
                    y(bin.observed().value()),
                    3 + Math.min(5, Math.sqrt(bin.observed().whole()) / 4)));
        }
        return svg.append("</svg>").toString();
    }

    /** Precision against recall for every threshold; the dot is the threshold in use. */
    static String curve(List<CurvePoint> points) {
        var svg = frame(
                new Phrase("召回率", "recall"),
                new Phrase("精确率", "precision"),
                "Precision against recall for every threshold");
        var path = new StringBuilder();
        CurvePoint used = null;
        for (CurvePoint point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x(point.recall()), y(point.precision())));
            used = point.threshold() >= Outcome.THRESHOLD ? point : used;
        }
        svg.append("<path class='curve' d='").append(path).append("'/>");
        if (used != null) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class='dot many' cx='%.1f' cy='%.1f' r='5'/>",
                    x(used.recall()),
                    y(used.precision())));
            svg.append(text("mark", x(used.recall()) - 8, y(used.precision()) + 18, "end", "0.5"));
        }
        return svg.append("</svg>").toString();
    }

    /** Precision of what each signal spoke for, with its interval. */
    static String signals(List<Slice> slices) {
        List<Slice> shown = slices.stream()
                .filter(slice -> slice.dimension() == Dimension.SIGNAL
                        && slice.precision().whole() > 0)
                .toList();
        int height = ROW * shown.size() + 2 * ROW;
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class='wide' viewBox='0 0 %d %d' role='img' aria-label='Precision by signal, with intervals'>",
                WIDE,
                height));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = across(tenth / 10.0);
            svg.append(line("grid", at, ROW / 2.0, at, height - ROW));
            svg.append(text("tick", at, height - 6, "middle", String.format(Locale.ROOT, "%.1f", tenth / 10.0)));
        }
        for (int i = 0; i < shown.size(); i++) {
            Slice slice = shown.get(i);
            double top = ROW * (i + 0.7);
            double middle = top + ROW * 0.35;
            svg.append(text("name", NAME - 10, middle + 4, "end", slice.said()));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class='bar' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
                    across(0),
                    top,
                    across(slice.precision().value()) - across(0),
                    ROW * 0.6));
            svg.append(line(
                    "reach many",
                    across(slice.precision().lower()),
                    middle,
                    across(slice.precision().upper()),
                    middle));
            svg.append(text(
                    "count",
                    WIDE - 4,
                    middle + 4,
                    "end",
                    slice.precision().part() + " / " + slice.precision().whole()));
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder frame(Phrase along, Phrase up, String says) {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>",
                SIZE + EDGE,
                SIZE + EDGE,
                QualityHtml.escape(says)));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = tenth / 10.0;
            svg.append(line("grid", x(at), y(0), x(at), y(1))).append(line("grid", x(0), y(at), x(1), y(at)));
            svg.append(text("tick", x(at), y(0) + 15, "middle", String.format(Locale.ROOT, "%.1f", at)));
            svg.append(text("tick", x(0) - 5, y(at) + 4, "end", String.format(Locale.ROOT, "%.1f", at)));
        }
        svg.append(text("axis", x(0.5), y(0) + 32, "middle", along));
        return svg.append(text("axis", x(0), y(1) - 5, "start", up));
    }

    private static double x(double share) {
        return EDGE - 6 + share * (SIZE - 10);
    }

    private static double y(double share) {
        return 20 + (1 - share) * (SIZE - 20);
    }

    private static double across(double share) {
        return NAME + share * (WIDE - NAME - 90);
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT, "<line class='%s' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/>", style, x1, y1, x2, y2);
    }

    private static String text(String style, double x, double y, String anchor, Phrase said) {
        return text(style, x, y, anchor, said.chinese()).replace("<text ", "<text lang='zh-CN' ")
                + text(style, x, y, anchor, said.english()).replace("<text ", "<text lang='en' ");
    }

    private static String text(String style, double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT,
                "<text class='%s' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
                style,
                x,
                y,
                anchor,
                QualityHtml.escape(words));
    }
}
