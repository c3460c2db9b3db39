package org.markwarden.console.report;

import static org.markwarden.console.report.Html.both;
import static org.markwarden.console.report.Html.escape;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.casework.History;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.BothLanguages;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.words.CodeWords;
import org.markwarden.domain.words.Phrase;

/** One case file in the report: the offer, the right, the explanation, what was done. */
final class CaseSection {
    private static final String LOST = "<span class=\"unknown\">" + both(new Phrase("未知", "unknown")) + "</span>";

    private final Dossier dossier;
    private final BothLanguages words;
    private final StringBuilder html = new StringBuilder(4096);

    CaseSection(Dossier dossier, BothLanguages words) {
        this.dossier = dossier;
        this.words = words;
    }

    String html() {
        html.append("<details class=\"case\"><summary>")
                .append("<span class=\"score\">")
                .append(Shown.score(dossier.caseFile().score()))
                .append("</span><span class=\"title\">")
                .append(dossier.listing()
                        .map(listing -> field("title", listing.title()))
                        .orElse(LOST))
                .append("</span><span class=\"right\">")
                .append(escape(rightName()))
                .append("</span><span class=\"state ")
                .append(dossier.state().label())
                .append("\">")
                .append(both(CodeWords.of("state", dossier.state().label())))
                .append("</span></summary>");
        dossier.listing().ifPresent(this::offer);
        dossier.weighed().ifPresent(this::explanation);
        findings();
        timeline();
        papers();
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
        row(words.of("offer.url"), listing.url());
        row(words.of("case.seller"), listing.seller().name());
        if (listing.seller().licenceName() != null) {
            row(words.of("offer.seller.licence_name"), listing.seller().licenceName());
        }
        row(words.of("offer.price"), listing.price() == null ? null : Shown.price(listing.price()));
        row(words.of("offer.ships_from"), listing.shipsFrom());
        raw(words.of("right.title"), right());
        if (listing.description() != null) {
            raw(words.of("offer.description"), field("description", listing.description()));
        }
        LiveShow show = listing.live();
        if (show != null) {
            show(show);
        }
        if (listing.transcript() != null) {
            raw(words.of("offer.transcript"), field("transcript", listing.transcript()));
        }
        html.append("</table>");
    }

    private String right() {
        String kind = dossier.right()
                .map(right -> both(CodeWords.of("kind", right.kind().label())) + " · ")
                .orElse("");
        return escape(rightName()) + " · " + kind
                + escape(dossier.caseFile().right().value());
    }

    /** The room, and the second at which the name was said. */
    private void show(LiveShow show) {
        row(words.of("listing.room"), show.room() + (show.host() == null ? "" : " · " + show.host()));
        if (show.offset() != null) {
            row(words.of("listing.explained-at"), LiveShow.clock(show.offset()));
        }
        dossier.match().stream()
                .flatMap(stored -> stored.match().mentions().stream())
                .filter(mention -> mention.field().equals("transcript")
                        && mention.right().equals(dossier.caseFile().right()))
                .forEach(mention -> show.saidAt(mention.start())
                        .ifPresent(time -> row(
                                new Phrase("说出时刻", "Said at"), LiveShow.clock(time) + " “" + mention.text() + "”")));
    }

    private void explanation(RightMatch weighed) {
        html.append("<div class=\"wide\"><table class=\"signals\"><tr>");
        for (String column : List.of("signal", "contribution", "reason", "listing-value", "right-value")) {
            html.append("<th scope=\"col\">")
                    .append(both(words.of("explain." + column)))
                    .append("</th>");
        }
        html.append("</tr>");
        Phrase none = Phrase.same("");
        signal(new Signal(words.of("explain.base"), weighed.base(), none, none, none));
        for (SignalResult signal : weighed.signals()) {
            signal(new Signal(
                    CodeWords.of("signal", signal.name()),
                    signal.contribution(),
                    Phrase.of(signal.reason()),
                    words.value(signal.name(), signal.listingValue()),
                    words.value(signal.name(), signal.rightValue())));
        }
        html.append("<tr class=\"sum\"><th>1/(1+e<sup>−Σ</sup>)</th><td colspan=\"4\">")
                .append(String.format(Locale.ROOT, "%.12f", weighed.score()))
                .append("</td></tr></table></div>");
    }

    /** A row of the table of signals. */
    private record Signal(Phrase name, double contribution, Phrase reason, Phrase listing, Phrase right) {}

    private void signal(Signal signal) {
        double width = Math.min(100, Math.abs(signal.contribution()) * 14);
        html.append("<tr><th scope=\"row\">")
                .append(both(signal.name()))
                .append("</th><td class=\"bar ")
                .append(signal.contribution() < 0 ? "minus" : "plus")
                .append("\"><i style=\"width:")
                .append(String.format(Locale.ROOT, "%.0f", width))
                .append("px\"></i>")
                .append(Shown.signed(signal.contribution()))
                .append("</td><td>")
                .append(both(signal.reason()))
                .append("</td><td>")
                .append(both(signal.listing()))
                .append("</td><td>")
                .append(both(signal.right()))
                .append("</td></tr>");
    }

    private void findings() {
        for (Finding finding : dossier.findings()) {
            html.append("<p class=\"finding\"><b>")
                    .append(both(CodeWords.of("finding.kind", finding.kind())))
                    .append("</b> “")
                    .append(escape(HighlightedText.named(finding.text())))
                    .append("” ")
                    .append(both(Phrase.of(finding.reason())))
                    .append(" <cite lang=\"zh-Hans\">")
                    .append(escape(finding.law()))
                    .append("</cite></p>");
        }
    }

    /** Both languages tell the same events in the same order. */
    private void timeline() {
        List<History.Event> chinese = History.of(dossier, words.chinese());
        List<History.Event> english = History.of(dossier, words.english());
        html.append("<ul class=\"timeline\">");
        for (int i = 0; i < chinese.size(); i++) {
            html.append("<li><time>")
                    .append(chinese.get(i).time())
                    .append("</time> ")
                    .append(Html.inBoth(told(chinese.get(i)), told(english.get(i))))
                    .append("</li>");
        }
        html.append("</ul>");
    }

    private static String told(History.Event event) {
        String quote = event.quote();
        return "<b>" + escape(event.what()) + "</b>" + (quote == null ? "" : " " + escape(quote));
    }

    private void papers() {
        html.append("<table class=\"facts\">");
        for (EvidencePackage sealed : dossier.evidence().reversed()) {
            row(words.of("evidence.file"), sealed.file());
        }
        dossier.notice()
                .ifPresent(notice -> notice.deadlines()
                        .forEach(deadline -> raw(CodeWords.of("clock", deadline.clock()), due(deadline))));
        html.append("</table>");
    }

    private String due(Deadline deadline) {
        String day = deadline.due() == null
                ? both(words.of("deadline.unknown"))
                : deadline.due().toString();
        return day + " <cite lang=\"zh-Hans\">" + escape(deadline.law()) + "</cite>";
    }

    private void row(Phrase label, @Nullable String value) {
        raw(label, value == null ? LOST : escape(value));
    }

    private void raw(Phrase label, String safe) {
        html.append("<tr><th scope=\"row\">")
                .append(both(label))
                .append("</th><td>")
                .append(safe)
                .append("</td></tr>");
    }
}
