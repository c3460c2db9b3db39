package org.markwarden.benchmarks.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.markwarden.benchmarks.quality.Slice.Dimension;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.words.Phrase;
import org.markwarden.matcher.labels.Share;

/** The quality report as one page in two languages, with a switch that needs no script. */
final class QualityHtml {
    private static final String[] SHARES = {
        "Part", "分组",
        "Precision", "精确率",
        "95 %", "95%",
        "Right / raised", "正确数 / 提示数",
        "Recall", "召回率",
        "95 %", "95%",
        "Raised / wanted", "提示数 / 应提示数"
    };

    private final QualityReport report;
    private final StringBuilder page = new StringBuilder(1 << 16);

    QualityHtml(QualityReport report) {
        this.report = report;
    }

    String page() {
        page.append("<!doctype html><html lang='zh-CN'><head><meta charset='utf-8'>")
                .append("<meta name='viewport' content='width=device-width,initial-scale=1'>")
                .append("<title>Markwarden · 质量报告 Quality report</title><style>")
                .append(style())
                .append("</style></head><body>")
                .append("<fieldset class='tongue'><legend>语言 Language</legend>")
                .append("<label><input type='radio' name='tongue' id='zh' checked> 中文</label>")
                .append("<label><input type='radio' name='tongue' id='en'> English</label>")
                .append("<label><input type='radio' name='tongue' id='both'> 中文 + English</label></fieldset>");
        header();
        overview();
        report.parts().forEach(this::part);
        return page.append("</body></html>\n").toString();
    }

    private void header() {
        page.append("<header><p class='product'>Markwarden</p><h1>")
                .append(both("Quality report", "质量报告"))
                .append("</h1><p>")
                .append(both(
                        "Model " + report.versions().model() + ", tables "
                                + report.versions().tables()
                                + ", register of the samples "
                                + report.versions().register()
                                + ". Intervals are Wilson score intervals at 95 %. Raised means a score of 0.5 or more.",
                        "模型 " + report.versions().model() + "，词表 "
                                + report.versions().tables() + "，样本权利名录 "
                                + report.versions().register() + "。区间为 95% Wilson 得分区间。“提示”指得分不低于 0.5。"))
                .append("</p><p class='note'>")
                .append(both(
                        "No rule may act by itself on figures of this page: that takes at least 300 decisions of analysts, later in"
                                + " time and of other sellers, with a lower bound of at least 0.90.",
                        "本页数据不足以使任何规则自动执行：须有至少 300 件分析人员决定，时间在后且经营者不重复，且下限不低于 0.90。"))
                .append("</p></header>");
    }

    /** What the figures mean and the one line of every body of labels, for who reads no further. */
    private void overview() {
        page.append("<section><p>")
                .append(both(
                        "Precision: of what was raised, the share that is labelled as rightly raised; 99 / 123 means 123 raised, 99 of"
                                + " them rightly. Recall: of what ought to be raised, the share that was. The interval says within"
                                + " what the true share lies with 95 % confidence; the fewer the examples, the wider it is. Unread"
                                + " sets say most of new listings, for nothing was fitted to them.",
                        "精确率：系统提示的商品中，标注为应提示的比例；99 / 123 表示提示 123 件，其中 99 件正确。召回率：应提示的商品中，系统实际提示的比例。"
                                + "区间表示真实比例以 95% 置信度所在的范围，样本越少，区间越宽。未查看的样本未用于调整，最能反映对新商品的效果。"))
                .append("</p><table><thead><tr>")
                .append(heads(SHARES))
                .append("</tr></thead><tbody>");
        for (QualityPart part : report.parts()) {
            part.slices().stream()
                    .filter(slice -> slice.dimension() == Dimension.ALL)
                    .forEach(slice -> row(both(part.title()), slice));
        }
        page.append("</tbody></table></section>");
    }

    private void row(String name, Slice slice) {
        page.append("<tr><th scope='row'>").append(name).append("</th>");
        share(slice.precision());
        share(slice.recall());
        page.append("</tr>");
    }

    private void part(QualityPart part) {
        page.append("<section aria-labelledby='")
                .append(part.key())
                .append("'><h2 id='")
                .append(part.key())
                .append("'>")
                .append(both(part.title()))
                .append("</h2><p>")
                .append(both(part.about()))
                .append("</p>");
        List<Slice> slices = part.slices();
        page.append("<div class='plots'>");
        if (part.isLabelledByRight()) {
            figure("Reliability", "可靠性", Charts.reliability(part.reliability()));
        }
        figure("Precision and recall", "精确率与召回率", Charts.curve(part.curve()));
        page.append("</div>");
        figure("Precision by signal that spoke for it", "按支持信号的精确率", Charts.signals(slices));
        if (part.isLabelledByRight()) {
            reliability(part.reliability());
        }
        for (Dimension dimension : Dimension.values()) {
            table(
                    dimension,
                    slices.stream()
                            .filter(slice -> slice.dimension() == dimension)
                            .toList());
        }
        figures(part);
        worst("Misses: wanted and not raised, the worst first, at most 20", "漏报：应提示而未提示（由重到轻，至多 20 件）", part.misses());
        worst(
                "False alerts: raised and not wanted, the worst first, at most 20",
                "误报：不应提示而提示（由重到轻，至多 20 件）",
                part.falseAlerts());
        page.append("</section>");
    }

    private void figure(String english, String chinese, String svg) {
        page.append("<figure>")
                .append(svg)
                .append("<figcaption>")
                .append(both(english, chinese))
                .append("</figcaption></figure>");
    }

    private void reliability(List<Reliability> bins) {
        page.append("<table><caption>")
                .append(both(
                        "Reliability: a difference above 0.05 counts where a tenth holds at least "
                                + Reliability.ENOUGH,
                        "可靠性：每组不少于 " + Reliability.ENOUGH + " 件时，差异超过 0.05 计为不合格"))
                .append("</caption><thead><tr>")
                .append(heads(
                        "Tenth",
                        "分组",
                        "Predicted",
                        "预测",
                        "Observed",
                        "实际",
                        "95 %",
                        "95%",
                        "Comparisons",
                        "件数",
                        "Verdict",
                        "结论"))
                .append("</tr></thead><tbody>");
        for (Reliability bin : bins) {
            boolean enough = bin.observed().whole() >= Reliability.ENOUGH;
            String verdict = !enough
                    ? both("too few", "件数不足")
                    : bin.distance() <= 0.05 ? both("within 0.05", "合格") : both("off", "偏离");
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><th scope='row'>%.1f–%.1f</th><td>%.3f</td><td>%.3f</td><td>%.3f–%.3f</td><td>%d</td><td>%s</td></tr>",
                    bin.tenth() / 10.0,
                    (bin.tenth() + 1) / 10.0,
                    bin.predicted(),
                    bin.observed().value(),
                    bin.observed().lower(),
                    bin.observed().upper(),
                    bin.observed().whole(),
                    verdict));
        }
        page.append("</tbody></table>");
    }

    private void table(Dimension dimension, List<Slice> slices) {
        if (slices.isEmpty()) {
            return;
        }
        page.append("<table><caption>")
                .append(both(dimension.english, dimension.chinese))
                .append("</caption><thead><tr>")
                .append(heads(SHARES))
                .append("</tr></thead><tbody>");
        for (Slice slice : slices) {
            row(both(slice.said()), slice);
        }
        page.append("</tbody></table>");
    }

    private void share(Share share) {
        if (share.whole() == 0) {
            page.append("<td>–</td><td>–</td><td>0</td>");
            return;
        }
        page.append(String.format(
                Locale.ROOT,
                "<td>%.3f</td><td>%.3f–%.3f</td><td>%d / %d</td>",
                share.value(),
                share.lower(),
                share.upper(),
                share.part(),
                share.whole()));
    }

    private void figures(QualityPart part) {
        page.append("<table><caption>").append(both("Further figures", "其他数据")).append("</caption><tbody>");
        part.figures()
                .forEach((label, value) -> page.append("<tr><th scope='row'>")
                        .append(label.equals("listings") ? both("listings", "商品数") : escape(label))
                        .append("</th><td>")
                        .append(escape(value))
                        .append("</td></tr>"));
        page.append("</tbody></table>");
    }

    private void worst(String english, String chinese, List<Outcome> outcomes) {
        page.append("<h3>")
                .append(both(english, chinese))
                .append(" <small>")
                .append(outcomes.size())
                .append("</small></h3>");
        outcomes.forEach(outcome -> page.append(new OutcomeHtml(outcome).block()));
    }

    private static String heads(String... words) {
        var heads = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            heads.append("<th scope='col'>")
                    .append(both(words[i], words[i + 1]))
                    .append("</th>");
        }
        return heads.toString();
    }

    static String both(Phrase said) {
        return said.chinese().equals(said.english()) ? escape(said.english()) : both(said.english(), said.chinese());
    }

    static String both(Reason words) {
        return both(words.english(), words.chinese());
    }

    static String both(String english, String chinese) {
        return "<span lang='zh-CN'>" + escape(chinese) + "</span><span lang='en'>" + escape(english) + "</span>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream in = QualityHtml.class.getResourceAsStream("quality.css")) {
            if (in == null) {
                throw new IllegalStateException("quality.css missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("quality.css cannot be read", e);
        }
    }
}
