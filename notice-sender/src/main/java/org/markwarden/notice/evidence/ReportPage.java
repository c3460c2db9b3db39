package org.markwarden.notice.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.words.CodeWords;
import org.markwarden.domain.words.Phrase;
import org.markwarden.domain.words.ValueWords;

/** The report for people: one self-contained page, Chinese and English, without script. */
final class ReportPage {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final StringBuilder page = new StringBuilder();

    private ReportPage() {}

    static String of(Exhibit exhibit, Instant at) {
        ReportPage report = new ReportPage();
        report.head(exhibit, at);
        Suspicion suspicion = exhibit.suspicion();
        if (suspicion != null) {
            report.suspicion(suspicion);
        }
        report.capture(exhibit.capture());
        report.page.append(Readme.resource("report-limits.html")).append("</main></body></html>\n");
        return report.page.toString();
    }

    private void head(Exhibit exhibit, Instant at) {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>证据报告 ")
                .append(Html.escaped(exhibit.id()))
                .append("</title><style>")
                .append(Readme.resource("report.css"))
                .append("</style></head><body>")
                .append(Html.LANGUAGES)
                .append("<main><header><p class=\"kind\">")
                .append(both("证据报告", "Evidence report"))
                .append("</p><h1>")
                .append(Html.escaped(exhibit.id()))
                .append("</h1><p>")
                .append(both("封签", "sealed"))
                .append(" ")
                .append(time(at))
                .append("</p></header>\n");
    }

    private void suspicion(Suspicion suspicion) {
        CaseFile caseFile = suspicion.caseFile();
        Match match = suspicion.match() == null ? null : suspicion.match().match();
        RightId held = caseFile == null ? null : caseFile.right();
        RightMatch weighed = match == null ? null : weighed(match, held);
        if (weighed != null) {
            score(weighed);
        }
        listing(suspicion.listing(), match, held);
        if (suspicion.right() != null) {
            right(suspicion.right());
        }
        if (weighed != null) {
            signals(weighed);
        }
        if (match != null && !match.findings().isEmpty()) {
            findings(match.findings());
        }
        decisions(suspicion.decisions());
    }

    private static @Nullable RightMatch weighed(Match match, @Nullable RightId held) {
        return match.matches().stream()
                .filter(each -> held == null || each.right().equals(held))
                .findFirst()
                .orElse(null);
    }

    private void score(RightMatch weighed) {
        page.append("<section class=\"score\"><div class=\"number\">")
                .append(String.format(Locale.ROOT, "%.3f", weighed.score()))
                .append("</div><div><b>")
                .append(both("疑似程度", "degree of suspicion"))
                .append("</b><div class=\"bar\"><span style=\"width:")
                .append(Math.round(weighed.score() * 100))
                .append("%\"></span></div><p>")
                .append(both("0 至 1；仅表示侵权嫌疑程度，不是侵权认定。", "From 0 to 1; a suspicion, not a finding of infringement."))
                .append("</p></div></section>\n");
    }

    private void listing(Listing listing, @Nullable Match match, @Nullable RightId held) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("title", listing.title());
        putText(texts, "brand", listing.brand());
        putText(texts, "seller.name", listing.seller().name());
        putText(texts, "seller.licence_name", listing.seller().licenceName());
        listing.attributes().forEach((key, value) -> texts.put("attributes/" + key, value));
        for (int i = 0; i < listing.category().size(); i++) {
            texts.put("category/" + i, listing.category().get(i));
        }
        putText(texts, "description", listing.description());
        putText(texts, "transcript", listing.transcript());
        section("商品", "Offer");
        texts.forEach((field, text) -> row(label(field), Html.marked(text, spans(field, match, held))));
        if (listing.live() != null) {
            show(listing.live(), match, held);
        }
        row(both("价格", "price"), Html.escaped(price(listing.price())));
        row(both("标识", "id"), Html.escaped(listing.id().value()));
        row(both("链接", "address"), "<code>" + Html.escaped(listing.url()) + "</code>");
        end();
    }

    /** The room, and the second at which a name was said. */
    private void show(LiveShow show, @Nullable Match match, @Nullable RightId held) {
        row(both("直播间", "live room"), Html.escaped(show.room() + (show.host() == null ? "" : " · " + show.host())));
        if (show.offset() != null) {
            row(both("讲解时刻", "explained at"), LiveShow.clock(show.offset()));
        }
        for (Mention mention : match == null ? List.<Mention>of() : match.mentions()) {
            if (mention.field().equals("transcript")
                    && (held == null || mention.right().equals(held))) {
                show.saidAt(mention.start())
                        .ifPresent(time -> row(
                                both("说出时刻", "said at"),
                                LiveShow.clock(time) + " “" + Html.escaped(mention.text()) + "”"));
            }
        }
    }

    private static void putText(Map<String, String> texts, String field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    private static List<Html.Span> spans(String field, @Nullable Match match, @Nullable RightId held) {
        if (match == null) {
            return List.of();
        }
        return match.mentions().stream()
                .filter(mention -> mention.field().equals(field))
                .filter(mention -> held == null || mention.right().equals(held))
                .map(ReportPage::span)
                .toList();
    }

    private static Html.Span span(Mention mention) {
        Phrase said = CodeWords.of("variant", mention.variant().label())
                .and(" · ", CodeWords.of("use", mention.use().label()));
        String label = mention.right() + "\n" + said.chinese() + "\n" + said.english();
        return new Html.Span(mention.start(), mention.end(), label);
    }

    private static String label(String field) {
        return Html.both(ValueWords.ofField(field));
    }

    private static String price(@Nullable Price price) {
        if (price == null) {
            return "–";
        }
        String range = price.max() == null ? "" : " – " + price.max().toPlainString();
        return price.amount().toPlainString() + range + (price.currency() == null ? "" : " " + price.currency());
    }

    private void right(Right right) {
        RightEntry entry = right.entry();
        section("所依据的权利", "Right relied on");
        row(both("名称", "name"), "<b>" + Html.escaped(entry.name()) + "</b>");
        row(both("种类", "kind"), Html.both(CodeWords.of("kind", right.kind().label())));
        row(both("编号", "number"), Html.escaped(entry.number()));
        row(both("权利人", "holder"), Html.escaped(entry.holder()));
        row(both("商品", "goods"), Html.escaped(entry.goods()));
        row(
                both("状态", "status"),
                Html.both(CodeWords.of("status", entry.status().label())) + " · " + day(entry.validFrom()) + " – "
                        + day(entry.validTo()));
        end();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private void signals(RightMatch weighed) {
        page.append("<section><h2>")
                .append(both("分值由来", "Why it is suspected"))
                .append("</h2><table class=\"signals\"><thead><tr>")
                .append(head("比较", "comparison"))
                .append(head("贡献", "weight"))
                .append(head("商品页面", "offer"))
                .append(head("名录信息", "register"))
                .append("</tr></thead><tbody>");
        for (SignalResult signal : weighed.signals()) {
            page.append("<tr><td>")
                    .append(Html.both(Phrase.of(signal.reason())))
                    .append("</td><td class=\"")
                    .append(signal.contribution() < 0 ? "less" : "more")
                    .append("\">")
                    .append(String.format(Locale.ROOT, "%+.2f", signal.contribution()))
                    .append("</td><td>")
                    .append(value(signal.name(), signal.listingValue()))
                    .append("</td><td>")
                    .append(value(signal.name(), signal.rightValue()))
                    .append("</td></tr>");
        }
        page.append("<tr><td>")
                .append(both("无信号时的起点", "where every listing starts"))
                .append("</td><td>")
                .append(String.format(Locale.ROOT, "%+.2f", weighed.base()))
                .append("</td><td></td><td></td></tr>")
                .append("</tbody></table></section>\n");
    }

    private void findings(List<Finding> findings) {
        section("其他发现", "Other findings");
        for (Finding finding : findings) {
            row(
                    Html.both(CodeWords.of("finding.kind", finding.kind())),
                    Html.both(Phrase.of(finding.reason())) + "<br><cite lang=\"zh-Hans\">" + Html.escaped(finding.law())
                            + "</cite>");
        }
        end();
    }

    private void decisions(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        section("人工判断", "Decisions by people");
        for (Decision decision : decisions) {
            row(
                    time(decision.at()),
                    Html.both(CodeWords.of("verdict", decision.verdict().label())) + " · "
                            + Html.both(CodeWords.ofReason(decision.reason())) + " · " + Html.escaped(decision.by()));
        }
        end();
    }

    private void capture(Capture capture) {
        section("网页固定", "Capture");
        row(both("网址", "address"), "<code>" + Html.escaped(capture.url().toString()) + "</code>");
        Snapshot snapshot = capture.snapshot();
        if (snapshot != null) {
            row(both("时间", "time"), time(snapshot.capturedAt()));
            row(both("应答", "answer"), snapshot.status() + " " + Html.escaped(snapshot.contentType()));
            row(both("正文", "body") + " SHA-256", "<code>" + snapshot.payload() + "</code>");
        }
        row("WARC SHA-256", "<code>" + Sha256.of(capture.warc()) + "</code>");
        end();
    }

    private void section(String chinese, String english) {
        page.append("<section><h2>").append(both(chinese, english)).append("</h2><table><tbody>");
    }

    private static String head(String chinese, String english) {
        return "<th scope=\"col\">" + both(chinese, english) + "</th>";
    }

    private static String value(String signal, @Nullable String value) {
        return value == null ? "" : Html.both(ValueWords.of(signal, value));
    }

    private static String both(String chinese, String english) {
        return Html.both(new Phrase(chinese, english));
    }

    private void row(String label, String html) {
        page.append("<tr><th scope=\"row\">")
                .append(label)
                .append("</th><td>")
                .append(html)
                .append("</td></tr>");
    }

    private void end() {
        page.append("</tbody></table></section>\n");
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(SHANGHAI)) + " <i>(UTC+8; " + at + ")</i>";
    }
}
