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
                .append("</style></head><body><main><header><p class=\"kind\">证据报告 <i>Evidence report</i></p><h1>")
                .append(Html.escaped(exhibit.id()))
                .append("</h1><p>封签 <i>sealed</i> ")
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
                .append("</div><div><b>疑似程度 <i>degree of suspicion</i></b><div class=\"bar\"><span style=\"width:")
                .append(Math.round(weighed.score() * 100))
                .append("%\"></span></div><p>0 至 1；这是怀疑，不是侵权结论。")
                .append(" <i>From 0 to 1; a suspicion, not a finding of infringement.</i></p></div></section>\n");
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
        row("价格 <i>price</i>", Html.escaped(price(listing.price())));
        row("标识 <i>id</i>", Html.escaped(listing.id().value()));
        row("链接 <i>address</i>", "<code>" + Html.escaped(listing.url()) + "</code>");
        end();
    }

    /** The room, and the second at which a name was said. */
    private void show(LiveShow show, @Nullable Match match, @Nullable RightId held) {
        row("直播间 <i>live room</i>", Html.escaped(show.room() + (show.host() == null ? "" : " · " + show.host())));
        if (show.offset() != null) {
            row("讲解时刻 <i>explained at</i>", LiveShow.clock(show.offset()));
        }
        for (Mention mention : match == null ? List.<Mention>of() : match.mentions()) {
            if (mention.field().equals("transcript")
                    && (held == null || mention.right().equals(held))) {
                show.saidAt(mention.start())
                        .ifPresent(time -> row(
                                "说出时刻 <i>said at</i>",
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
        String label = mention.right() + ", " + mention.variant().label() + ", "
                + mention.use().label();
        return new Html.Span(mention.start(), mention.end(), label);
    }

    private static String label(String field) {
        return switch (field) {
            case "title" -> "标题 <i>title</i>";
            case "brand" -> "品牌 <i>brand</i>";
            case "description" -> "描述 <i>description</i>";
            case "transcript" -> "口播文字 <i>transcript</i>";
            case "seller.name" -> "店铺 <i>shop</i>";
            case "seller.licence_name" -> "执照名称 <i>licence name</i>";
            case String category when category.startsWith("category/") -> "类目 <i>category</i>";
            default -> Html.escaped(field.substring(field.indexOf('/') + 1));
        };
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
        row("名称 <i>name</i>", "<b>" + Html.escaped(entry.name()) + "</b>");
        row("种类 <i>kind</i>", Html.escaped(right.kind().label()));
        row("编号 <i>number</i>", Html.escaped(entry.number()));
        row("权利人 <i>holder</i>", Html.escaped(entry.holder()));
        row("商品 <i>goods</i>", Html.escaped(entry.goods()));
        row(
                "状态 <i>status</i>",
                Html.escaped(entry.status().label() + ", " + day(entry.validFrom()) + " – " + day(entry.validTo())));
        end();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private void signals(RightMatch weighed) {
        page.append("<section><h2>为何怀疑 <i>Why it is suspected</i></h2><table class=\"signals\"><thead><tr>")
                .append("<th>比较 <i>comparison</i></th><th>权重 <i>weight</i></th>")
                .append("<th>商品 <i>offer</i></th><th>权利 <i>right</i></th></tr></thead><tbody>");
        for (SignalResult signal : weighed.signals()) {
            page.append("<tr><td>")
                    .append(Html.escaped(signal.reason().chinese()))
                    .append("<br><i>")
                    .append(Html.escaped(signal.reason().english()))
                    .append("</i></td><td class=\"")
                    .append(signal.contribution() < 0 ? "less" : "more")
                    .append("\">")
                    .append(String.format(Locale.ROOT, "%+.2f", signal.contribution()))
                    .append("</td><td>")
                    .append(Html.escaped(signal.listingValue()))
                    .append("</td><td>")
                    .append(Html.escaped(signal.rightValue()))
                    .append("</td></tr>");
        }
        page.append("<tr><td>起点 <i>base</i></td><td>")
                .append(String.format(Locale.ROOT, "%+.2f", weighed.base()))
                .append("</td><td></td><td></td></tr>")
                .append("</tbody></table></section>\n");
    }

    private void findings(List<Finding> findings) {
        section("其他发现", "Other findings");
        for (Finding finding : findings) {
            row(
                    Html.escaped(finding.kind()),
                    Html.escaped(finding.reason().chinese()) + "<br><i>"
                            + Html.escaped(finding.reason().english()) + "</i><br>"
                            + Html.escaped(finding.law()));
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
                    Html.escaped(decision.verdict().label() + " · " + decision.reason() + " · " + decision.by()));
        }
        end();
    }

    private void capture(Capture capture) {
        section("网页固定", "Capture");
        row("网址 <i>address</i>", "<code>" + Html.escaped(capture.url().toString()) + "</code>");
        Snapshot snapshot = capture.snapshot();
        if (snapshot != null) {
            row("时间 <i>time</i>", time(snapshot.capturedAt()));
            row("应答 <i>answer</i>", snapshot.status() + " " + Html.escaped(snapshot.contentType()));
            row("正文 <i>body</i> SHA-256", "<code>" + snapshot.payload() + "</code>");
        }
        row("WARC SHA-256", "<code>" + Sha256.of(capture.warc()) + "</code>");
        end();
    }

    private void section(String chinese, String english) {
        page.append("<section><h2>")
                .append(chinese)
                .append(" <i>")
                .append(english)
                .append("</i></h2><table><tbody>");
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
        return TIME.format(at.atZone(SHANGHAI)) + " Asia/Shanghai <i>(" + at + ")</i>";
    }
}
