package org.markwarden.console.report;

import static org.markwarden.console.report.Html.escape;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.casework.NoticeFile;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;

/** One case file in the report: the offer, the right, the explanation, what was done. */
final class CaseSection {
    private static final String LOST = "<span class=\"unknown\">未知 unknown</span>";

    private final Dossier dossier;
    private final DateTimeFormatter clock;
    private final StringBuilder html = new StringBuilder(4096);

    CaseSection(Dossier dossier, DateTimeFormatter clock) {
        this.dossier = dossier;
        this.clock = clock;
    }

    String html() {
        html.append("<details class=\"case\"><summary>")
                .append("<span class=\"score\">")
                .append(String.format(Locale.ROOT, "%.3f", dossier.caseFile().score()))
                .append("</span><span class=\"title\">")
                .append(dossier.listing()
                        .map(listing -> field("title", listing.title()))
                        .orElse(LOST))
                .append("</span><span class=\"right\">")
                .append(escape(rightName()))
                .append("</span><span class=\"state ")
                .append(dossier.state().label())
                .append("\">")
                .append(StateWords.of(dossier.state()))
                .append("</span></summary>");
        dossier.listing().ifPresent(this::offer);
        dossier.weighed().ifPresent(this::explanation);
        findings();
        timeline();
        return html.append("</details>").toString();
    }

    private String rightName() {
        String id = dossier.caseFile().right().value();
        return dossier.right().map(right -> right.entry().name()).orElse(id);
    }

    private String field(String field, String text) {
        List<Mention> here = dossier.mentions().stream()
                .filter(mention -> mention.field().equals(field))
                .toList();
        return Html.highlight(text, here);
    }

    private void offer(Listing listing) {
        html.append("<table class=\"facts\">");
        row("链接 Location", listing.url());
        row("平台内经营者 Seller", listing.seller().name());
        if (listing.seller().licenceName() != null) {
            row("营业执照 Licence", listing.seller().licenceName());
        }
        row("价格 Price", price(listing.price()));
        row("发货地 Ships from", listing.shipsFrom());
        row(
                "权利 Right",
                rightName() + " · "
                        + dossier.right().map(right -> right.kind().label()).orElse("?") + " · "
                        + dossier.caseFile().right());
        if (listing.description() != null) {
            raw("描述 Description", field("description", listing.description()));
        }
        LiveShow show = listing.live();
        if (show != null) {
            show(show);
        }
        if (listing.transcript() != null) {
            raw("口播文字 Transcript", field("transcript", listing.transcript()));
        }
        html.append("</table>");
    }

    /** The room, and the second at which the name was said. */
    private void show(LiveShow show) {
        row("直播间 Live room", show.room() + (show.host() == null ? "" : " · " + show.host()));
        if (show.offset() != null) {
            row("讲解时刻 Explained at", LiveShow.clock(show.offset()));
        }
        dossier.match().stream()
                .flatMap(stored -> stored.match().mentions().stream())
                .filter(mention -> mention.field().equals("transcript")
                        && mention.right().equals(dossier.caseFile().right()))
                .forEach(mention -> show.saidAt(mention.start())
                        .ifPresent(time -> row("说出时刻 Said at", LiveShow.clock(time) + " “" + mention.text() + "”")));
    }

    private void explanation(RightMatch weighed) {
        html.append("<table class=\"signals\"><tr><th>信号 Signal</th><th>贡献 Log-odds</th><th>理由 Reason</th>")
                .append("<th>商品 Listing</th><th>名录 Register</th></tr>");
        signal("base", weighed.base(), "起点 · where every listing starts", null, null);
        for (SignalResult signal : weighed.signals()) {
            signal(
                    signal.name(),
                    signal.contribution(),
                    signal.reason().chinese() + " · " + signal.reason().english(),
                    signal.listingValue(),
                    signal.rightValue());
        }
        html.append("<tr class=\"sum\"><th>1/(1+e<sup>−Σ</sup>)</th><td colspan=\"4\">")
                .append(String.format(Locale.ROOT, "%.12f", weighed.score()))
                .append("</td></tr></table>");
    }

    private void signal(
            String name, double contribution, String reason, @Nullable String listing, @Nullable String right) {
        double width = Math.min(100, Math.abs(contribution) * 14);
        html.append("<tr><th>")
                .append(escape(name))
                .append("</th><td class=\"bar ")
                .append(contribution < 0 ? "minus" : "plus")
                .append("\"><i style=\"width:")
                .append(String.format(Locale.ROOT, "%.0f", width))
                .append("px\"></i>")
                .append(String.format(Locale.ROOT, "%+.3f", contribution))
                .append("</td><td>")
                .append(escape(reason))
                .append("</td><td>")
                .append(escape(listing == null ? "" : listing))
                .append("</td><td>")
                .append(escape(right == null ? "" : right))
                .append("</td></tr>");
    }

    private void findings() {
        for (Finding finding : dossier.findings()) {
            html.append("<p class=\"finding\"><b>")
                    .append(escape(finding.kind()))
                    .append("</b> “")
                    .append(escape(finding.text()))
                    .append("” ")
                    .append(escape(finding.reason().chinese() + " · "
                            + finding.reason().english()))
                    .append(" <cite>")
                    .append(escape(finding.law()))
                    .append("</cite></p>");
        }
    }

    private void timeline() {
        html.append("<ul class=\"timeline\">");
        event(
                dossier.caseFile().openedAt(),
                "建档 Case file opened",
                dossier.caseFile().id().value());
        for (Decision decision : dossier.decisions().reversed()) {
            event(
                    decision.at(),
                    "决定 Decision",
                    decision.verdict().label() + " · " + decision.reason() + " · " + decision.by());
        }
        for (EvidencePackage sealed : dossier.evidence().reversed()) {
            event(sealed.sealedAt(), "证据 Evidence", sealed.file() + " · SHA-256 " + sealed.sha256());
        }
        dossier.notice().ifPresent(this::notice);
        html.append("</ul>");
    }

    private void notice(NoticeFile notice) {
        for (Dispatch dispatch : notice.dispatches()) {
            event(dispatch.at(), "通知 Notice", words(dispatch));
        }
        for (Outcome outcome : notice.outcomes().reversed()) {
            if (outcome.location()
                    .toString()
                    .equals(dossier.listing().map(Listing::url).orElse(null))) {
                event(outcome.at(), "删除 Removal", outcome.kind().label() + " · " + outcome.reason());
            }
        }
        for (Publication publication : notice.publications().reversed()) {
            event(publication.seenAt(), "公示 Publication", publication.result().label() + " · " + publication.words());
        }
        for (Deadline deadline : notice.deadlines()) {
            event(deadline.from(), "期限 Deadline", words(deadline));
        }
    }

    private static String words(Deadline deadline) {
        String due = deadline.due() == null
                ? "日历未覆盖 beyond the calendar"
                : deadline.due().toString();
        return deadline.clock() + " → " + due + " · " + deadline.law();
    }

    private static String words(Dispatch dispatch) {
        return switch (dispatch) {
            case Dispatch.Started started -> "attempt " + started.attempt() + " by " + started.channel();
            case Dispatch.Accepted accepted -> "accepted · " + accepted.answer();
            case Dispatch.NotAccepted refused -> "not accepted · " + refused.answer();
        };
    }

    private void event(Instant at, String label, String detail) {
        html.append("<li><time>")
                .append(clock.format(at))
                .append("</time> <b>")
                .append(escape(label))
                .append("</b> ")
                .append(escape(detail))
                .append("</li>");
    }

    private void row(String label, @Nullable String value) {
        raw(label, value == null ? LOST : escape(value));
    }

    private void raw(String label, String safe) {
        html.append("<tr><th>").append(label).append("</th><td>").append(safe).append("</td></tr>");
    }

    private static @Nullable String price(@Nullable Price price) {
        if (price == null) {
            return null;
        }
        String range = price.max() == null ? "" : "–" + price.max().toPlainString();
        String currency = price.currency() == null ? "" : " " + price.currency();
        return price.amount().toPlainString() + range + currency;
    }
}
