package org.markwarden.console.report;

import static org.markwarden.console.report.Html.both;
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
import org.markwarden.console.words.BothLanguages;
import org.markwarden.domain.words.Phrase;
import org.markwarden.storage.folder.WholeFile;

/** Writes a pass as one self-contained page. */
public final class HtmlReport {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** One language is shown at a time, the Chinese first; without a style sheet both are. */
    private static final String LANGUAGES = "<input type=\"radio\" name=\"language\" id=\"zh\" checked>"
            + "<label for=\"zh\" lang=\"zh-CN\">中文</label>"
            + "<input type=\"radio\" name=\"language\" id=\"en\"><label for=\"en\" lang=\"en\">English</label>";

    private final PassReport report;
    private final BothLanguages words = BothLanguages.shipped();
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
                .append(escape(report.subject().chinese()))
                .append("</title><style>")
                .append(ReportStyle.css())
                .append("</style></head><body>")
                .append(LANGUAGES)
                .append("<main>");
        head();
        steps();
        table(new Phrase("检出质量", "How good it was"), report.measures());
        cases();
        table(new Phrase("覆盖情况", "Coverage"), report.coverage());
        return html.append("<footer>")
                .append(both(
                        new Phrase("分值仅表示侵权嫌疑程度，不是侵权认定。", "A score is a suspicion, never a finding of infringement.")))
                .append("</footer></main></body></html>\n")
                .toString();
    }

    private void head() {
        html.append("<header><p class=\"product\">Markwarden</p><h1>")
                .append(both(report.subject()))
                .append("</h1><p class=\"when\">")
                .append(CLOCK.format(report.madeAt()))
                .append(" ")
                .append(both(new Phrase("中国标准时间（UTC+8）", "China Standard Time (UTC+8)")))
                .append("</p></header>");
    }

    private void steps() {
        html.append("<ol class=\"steps\">");
        for (Step step : report.steps()) {
            html.append("<li><span class=\"count\">")
                    .append(step.count())
                    .append("</span><span class=\"label\">")
                    .append(both(step.label()))
                    .append("</span><span class=\"detail\">")
                    .append(both(step.detail()))
                    .append("</span></li>");
        }
        html.append("</ol>");
    }

    private void table(Phrase heading, Map<Phrase, Phrase> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(heading);
        html.append("<table class=\"facts\">");
        rows.forEach((label, value) -> html.append("<tr><th scope=\"row\">")
                .append(both(label))
                .append("</th><td>")
                .append(both(value))
                .append("</td></tr>"));
        html.append("</table>");
    }

    private void cases() {
        heading(new Phrase("案件", "Case files"));
        if (report.cases().isEmpty()) {
            html.append("<p>")
                    .append(both(new Phrase("没有达到阈值的线索。", "Nothing reached the threshold.")))
                    .append("</p>");
        }
        for (Dossier dossier : report.cases()) {
            html.append(new CaseSection(dossier, words).html());
        }
    }

    private void heading(Phrase said) {
        html.append("<h2>").append(both(said)).append("</h2>");
    }
}
