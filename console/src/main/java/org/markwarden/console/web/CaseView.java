package org.markwarden.console.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.casework.History;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Versions;
import org.markwarden.storage.MatchStore.StoredMatch;

/** A dossier in the words of one language. What the stores lost is absent, and the page says so. */
record CaseView(
        String id,
        String state,
        String score,
        String rightId,
        @Nullable ListingView listing,
        List<Facts.Fact> snapshot,
        @Nullable RightView right,
        @Nullable Explanation explanation,
        @Nullable String versions,
        List<MentionRow> mentions,
        List<FindingRow> findings,
        List<EvidenceRow> evidence,
        List<DeadlineRow> deadlines,
        List<History.Event> history) {

    /** One mention of the right. */
    record MentionRow(String field, String span, String text, String variant, String similarity, String use) {}

    /** One finding. */
    record FindingRow(String kind, String field, String text, String reason, String law) {}

    /** One sealed package. */
    record EvidenceRow(String sha256, String sealed, String timestamped, String size) {}

    static CaseView of(Dossier dossier, LocalDate today, Words words) {
        CaseFile caseFile = dossier.caseFile();
        List<Mention> mentions = dossier.mentions();
        List<Finding> findings = dossier.findings();
        return new CaseView(
                caseFile.id().value(),
                dossier.state().label(),
                Shown.score(caseFile.score()),
                caseFile.right().value(),
                dossier.listing()
                        .map(listing -> ListingView.of(listing, mentions, findings, words))
                        .orElse(null),
                dossier.snapshot()
                        .map(snapshot -> SnapshotView.of(snapshot, words))
                        .orElse(List.of()),
                dossier.right().map(right -> RightView.of(right, today, words)).orElse(null),
                dossier.weighed().map(match -> Explanation.of(match, words)).orElse(null),
                dossier.match().map(match -> versions(match, words)).orElse(null),
                mentions.stream()
                        .map(mention -> row(mention, dossier.listing().orElse(null), words))
                        .toList(),
                findings.stream().map(finding -> row(finding, words)).toList(),
                dossier.evidence().stream().map(CaseView::row).toList(),
                dossier.notice().map(notice -> notice.deadlines()).orElse(List.of()).stream()
                        .map(deadline -> DeadlineRow.of(deadline, today, words))
                        .toList(),
                History.of(dossier, words));
    }

    private static String versions(StoredMatch stored, Words words) {
        Versions versions = stored.match().versions();
        return words.of(
                "explain.versions", versions.model(), versions.tables(), versions.register(), Shown.time(stored.at()));
    }

    private static MentionRow row(Mention mention, @Nullable Listing listing, Words words) {
        return new MentionRow(
                place(mention, listing, words),
                mention.start() + "–" + mention.end(),
                HighlightedText.named(mention.text()),
                words.of("variant." + mention.variant().label()),
                Shown.score(mention.similarity()),
                words.of("use." + mention.use().label()));
    }

    /** The field, and for what was said in a show the room and the second. */
    private static String place(Mention mention, @Nullable Listing listing, Words words) {
        String field = words.ofField(mention.field());
        LiveShow show = listing == null || !mention.field().equals("transcript") ? null : listing.live();
        return show == null
                ? field
                : show.saidAt(mention.start())
                        .map(time -> field + " · "
                                + words.of("mention.said", String.valueOf(show.room()), LiveShow.clock(time)))
                        .orElse(field);
    }

    private static FindingRow row(Finding finding, Words words) {
        return new FindingRow(
                words.ofCode("finding.kind", finding.kind()),
                words.ofField(finding.field()),
                HighlightedText.named(finding.text()),
                words.of(finding.reason()),
                finding.law());
    }

    private static EvidenceRow row(EvidencePackage evidence) {
        return new EvidenceRow(
                evidence.sha256().hex(),
                Shown.time(evidence.sealedAt()),
                Shown.time(evidence.timestampedAt()),
                Shown.bytes(evidence.bytes()));
    }
}
