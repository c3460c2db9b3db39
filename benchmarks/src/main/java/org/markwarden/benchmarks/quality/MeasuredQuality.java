package org.markwarden.benchmarks.quality;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.markwarden.matcher.labels.Share;

/** A quality report, ready to be written. */
public final class MeasuredQuality {
    private final QualityReport report;

    MeasuredQuality(QualityReport report) {
        this.report = report;
    }

    /** The page: one file, nothing fetched from elsewhere. */
    public String html() {
        return new QualityHtml(report).page();
    }

    /** Every figure, for programs. */
    public String json() {
        return QualityJson.write(report);
    }

    /** The figures that matter most, label to value. */
    public Map<String, String> summary() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (QualityPart part : report.parts()) {
            part.slices().stream()
                    .filter(slice -> slice.dimension() == Slice.Dimension.ALL)
                    .forEach(slice -> {
                        lines.put(part.key() + ": precision", shown(slice.precision()));
                        lines.put(part.key() + ": recall", shown(slice.recall()));
                    });
            part.reliability().stream()
                    .filter(bin -> bin.observed().whole() >= Reliability.ENOUGH && part.isLabelledByRight())
                    .forEach(bin -> lines.put(
                            part.key() + ": reliability, tenth " + (bin.tenth() + 1),
                            String.format(
                                    Locale.ROOT,
                                    "predicted %.3f, observed %.3f (%d)",
                                    bin.predicted(),
                                    bin.observed().value(),
                                    bin.observed().whole())));
            part.figures().forEach((label, value) -> lines.put(part.key() + ": " + label, value));
        }
        return lines;
    }

    private static String shown(Share share) {
        return String.format(
                Locale.ROOT,
                "%.4f (%d of %d), 95 %% %.3f to %.3f",
                share.value(),
                share.part(),
                share.whole(),
                share.lower(),
                share.upper());
    }
}
