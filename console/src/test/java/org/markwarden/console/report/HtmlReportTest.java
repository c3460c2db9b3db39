package org.markwarden.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.console.casework.Dossiers;
import org.markwarden.console.pass.CoverageRows;
import org.markwarden.console.report.PassReport.Step;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.words.Phrase;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;

class HtmlReportTest {
    private static final Instant NOW = Samples.NOW;
    private static final RightId RIGHT = new RightId("9");
    private static final CaseId CASE = new CaseId("7");
    private static final NoticeId NOTICE = new NoticeId("5");
    private static final String URL = "http://1.test/7";

    @TempDir
    Path folder;

    private final MemoryStorage storage = new MemoryStorage();

    /** What came from outside holds neither language, so that every word left is the report's own. */
    @BeforeEach
    void aCaseFromTheFirstVisitToThePublication() {
        Listing listing = Listing.builder(new ListingId("7"), "1234567")
                .url(URL)
                .price(Price.of(new BigDecimal("12.90"), "CNY"))
                .seller(Seller.named("88"))
                .capturedAt(NOW)
                .build();
        storage.listings().add(listing);
        storage.rights().upsert(List.of(Samples.right("9", "4567")));
        List<SignalResult> signals = List.of(
                signal("name", "4567", "4567"),
                signal("goods-same", "class 3 (88)", "3"),
                signal("use-as-mark", "4567", "as-mark"),
                signal("place-of-use", "title", "4567"),
                signal("shop-claim", "no permission", "4567"),
                signal("learned-words", "88", "4567"));
        var match = new Match(
                listing.id(),
                Samples.VERSIONS,
                List.of(new Mention(RIGHT, "title", 3, 7, "4567", Variant.CONFUSABLE, 1, Use.SECOND_HAND)),
                List.of(RightMatch.of(RIGHT, RightKind.TRADEMARK, -2, signals)),
                List.of(new Finding("evasion-wording", "title", 0, 2, "12", new Reason("why", "理由"), "1")));
        String matchId = storage.matches().add(listing, match, NOW);
        storage.caseFiles().open(new CaseFile(CASE, listing.id(), RIGHT, matchId, 0.9, NOW));
        storage.caseFiles().decide(new Decision(CASE, Verdict.CONFIRMED, "counterfeit", null, "1", NOW));
        storage.evidence().add(new EvidencePackage(Samples.digest("p"), CASE, "7.asice", 1, NOW, NOW));
        notice();
    }

    private void notice() {
        NoticeDraft draft = new NoticeDraft(
                NOTICE,
                "1",
                null,
                List.of(CASE),
                RIGHT,
                List.of(URI.create(URL)),
                new Reason("why", "理由"),
                new Principal("1", "1", null, null),
                List.of(),
                NOW);
        storage.notices().draft(draft);
        storage.notices().clear(new ClearedNotice(draft, "1", NOW));
        storage.notices().add(new Dispatch.Started(NOTICE, 1, "http+mail", NOW));
        storage.notices().add(new Dispatch.NotAccepted(NOTICE, 1, NOW, "500", false));
        storage.notices().add(new Dispatch.Started(NOTICE, 2, "by-hand", NOW));
        storage.notices().add(new Dispatch.Accepted(NOTICE, 2, NOW, "77", "250"));
        for (int i = 0; i < 3; i++) {
            String reason = "页面显示已下架 / the page says so: status 410";
            Instant at = NOW.plusSeconds(i);
            storage.notices().add(new Outcome(NOTICE, URI.create(URL), OutcomeKind.REMOVED, reason, null, at));
        }
        storage.notices().add(new Publication(NOTICE, URI.create(URL), PlatformResult.REMOVED, "88", false, null, NOW));
        storage.notices().add(new Deadline(NOTICE, "counter-statement-15-days", NOW, LocalDate.of(2026, 12, 5), "1"));
    }

    private static SignalResult signal(String name, String listing, String right) {
        return new SignalResult(name, 1, new Reason("why", "理由"), listing, right);
    }

    private String page() throws IOException {
        Path file = folder.resolve("report.html");
        var report = new PassReport(
                Phrase.same("1"),
                NOW,
                List.of(new Step(new Phrase("权利", "rights"), 1, new Phrase("名录", "register"))),
                PassReport.unmeasured(),
                new Dossiers(storage).all(),
                CoverageRows.of(List.of(Coverage.of(storage, "1", ZoneOffset.UTC))));
        HtmlReport.write(report, file);
        return Files.readString(file);
    }

    /** What a reader sees who chose the other language. */
    private static String without(String language, String page) {
        return page.replaceAll("(?s)^.*<main>", "")
                .replaceAll("(?s)<span lang=\"" + language + "\">.*?</span>", " ")
                .replaceAll("(?s)<cite.*?</cite>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace(URL, " ")
                .replaceAll("[0-9a-f]{64}|7\\.asice|CNY|Markwarden|UTC|HTTP|robots\\.txt", " ");
    }

    @Test
    void showsNoEnglishToWhoReadsChinese() throws IOException {
        assertThat(without("en", page())).doesNotContainPattern("[A-Za-z]{3,}").contains("理由", "已公示", "规避用语");
    }

    @Test
    void showsNoChineseToWhoReadsEnglish() throws IOException {
        assertThat(without("zh-CN", page())).doesNotContainPattern("\\p{IsHan}").contains("why", "Published");
    }

    @Test
    void showsOneLanguageAtATimeAndLetsTheReaderChoose() throws IOException {
        assertThat(page())
                .contains("id=\"zh\" checked", "<label for=\"en\"")
                .contains("#zh:checked ~ main [lang=en]", "#en:checked ~ main [lang=zh-CN]");
    }

    @Test
    void tellsLooksThatFoundTheSameTogether() throws IOException {
        assertThat(page()).containsOnlyOnce("又复查 2 次，结果相同：已删除").containsOnlyOnce("复查结果：已删除");
    }

    @Test
    void saysInBothLanguagesWhatAMarkedNameIs() throws IOException {
        assertThat(page()).contains("title=\"9\n易混字符 · 二手\nlook-alike signs · second-hand\"");
    }
}
