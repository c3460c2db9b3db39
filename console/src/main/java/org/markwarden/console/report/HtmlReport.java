package org.markwarden.console.report;

import static org.markwarden.console.report.Html.escape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.report.PassReport.Step;
import org.markwarden.storage.folder.WholeFile;

/** Writes a pass as one self-contained page. */
public final class HtmlReport {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final PassReport report;
    private final StringBuilder html = new StringBuilder(64 * 1024);

    private HtmlReport(PassReport report) {
        this.report = report;
    }

    /** Writes the page, of which a reader never sees half. */
    public static void write(PassReport report, Path target) throws IOException {
        byte[] page = new HtmlReport(report).page().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(target, out -> out.write(page));
    }

    private String page() {
        html.append("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>Markwarden · ")
                .append(escape(report.subject()))
                .append("</title><style>")
                .append(ReportStyle.css())
                .append("</style></head><body>");
        head();
        steps();
        table("检出质量", "How good it was", report.measures());
        cases();
        table("覆盖范围", "Coverage", report.coverage());
        html.append("<footer>评分只是怀疑，不是侵权认定。 A score is a suspicion, never a finding of infringement.</footer>")
                .append("</body></html>\n");
        return html.toString();
    }

    private void head() {
        html.append("<header><p class=\"product\">Markwarden</p><h1>")
                .append(escape(report.subject()))
                .append("</h1><p class=\"when\">")
                .append(CLOCK.format(report.madeAt()))
                .append(" (Asia/Shanghai)</p></header>");
    }

    private void steps() {
        html.append("<ol class=\"steps\">");
        for (Step step : report.steps()) {
            html.append("<li><span class=\"count\">")
                    .append(step.count())
                    .append("</span><span class=\"label\">")
                    .append(escape(step.chinese()))
                    .append("<small>")
                    .append(escape(step.english()))
                    .append("</small></span><span class=\"detail\">")
                    .append(escape(step.detail()))
                    .append("</span></li>");
        }
        html.append("</ol>");
    }

    private void table(String chinese, String english, Map<String, String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(chinese, english);
        html.append("<table class=\"facts\">");
        rows.forEach((label, value) -> html.append("<tr><th>")
                .append(escape(label))
                .append("</th><td>")
                .append(escape(value))
                .append("</td></tr>"));
        html.append("</table>");
    }

    private void cases() {
        heading("案件", "Case files");
        if (report.cases().isEmpty()) {
            html.append("<p>没有达到阈值的线索。 Nothing reached the threshold.</p>");
        }
        for (Dossier dossier : report.cases()) {
            html.append(new CaseSection(dossier, CLOCK).html());
        }
    }

    private void heading(String chinese, String english) {
        html.append("<h2>").append(chinese).append(" <small>").append(english).append("</small></h2>");
    }
}
