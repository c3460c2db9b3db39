package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.console.command.Typed.type;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;

/** A notice to an operator that takes it from people only, on the command line. */
class NoticeByHandTest {
    private static final NoticeId ID = new NoticeId("MW-20261120-1");
    private static final Path SHIPPED =
            Path.of(System.getProperty("markwarden.root", ".")).resolve("config/marketplaces/jd.yml");

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path config = Path.of("");

    @BeforeEach
    void clearANoticeToJd() throws IOException {
        Files.writeString(config.resolve("application.yml"), "sender: {name: holder, contact: ip@holder.example}\n");
        Files.createDirectories(config.resolve("marketplaces"));
        Files.copy(SHIPPED, config.resolve("marketplaces/jd.yml"));
        NoticeDraft draft = new NoticeDraft(
                ID,
                "jd",
                null,
                List.of(new CaseId("C-1")),
                new RightId("TM-1"),
                List.of(URI.create("https://item.jd.com/1.html")),
                new Reason("reason", "理由"),
                new Principal("holder", "ip@holder.example", null, null),
                List.of(),
                Instant.parse("2026-11-20T03:00:00Z"));
        try (DataFolder data = DataFolder.open(folder)) {
            Storage storage = data.storage();
            storage.rights()
                    .upsert(List.of(new Trademark(
                            RightEntry.builder(draft.right()).name("晴屿朗").build())));
            storage.listings()
                    .add(Listing.builder(new ListingId("jd:1"), "晴屿郎耳机")
                            .capturedAt(draft.draftedAt())
                            .build());
            storage.caseFiles()
                    .open(new CaseFile(
                            new CaseId("C-1"), new ListingId("jd:1"), draft.right(), "M-1", 0.9, draft.draftedAt()));
            data.storage().notices().draft(draft);
            data.storage().notices().clear(new ClearedNotice(draft, "wang", draft.draftedAt()));
        }
    }

    private Typed notice(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "notice";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = folder.toString();
        all[arguments.length + 3] = "--config";
        all[arguments.length + 4] = config.toString();
        return type(all);
    }

    private Typed submitted(String receipt, String... more) {
        String[] all = new String[more.length + 7];
        List.of("submitted", "--notice", ID.value(), "--by", "li", "--receipt", receipt)
                .toArray(all);
        System.arraycopy(more, 0, all, 7, more.length);
        return notice(all);
    }

    @Test
    void statusSaysWhereToSubmitAndHowToRecordIt() {
        assertThat(notice("status").out())
                .contains("sent=no", "submit_at=https://ipr.jd.com/", "unverified since", "published=no-page-known")
                .contains("then=markwarden notice submitted --notice " + ID + " --receipt NUMBER");
    }

    @Test
    void statusSaysWhyAndSinceWhenANoticeIsRefused() {
        Instant at = Instant.parse("2026-11-20T04:00:00Z");
        try (DataFolder data = DataFolder.open(folder)) {
            data.storage().notices().add(new Dispatch.Started(ID, 1, "http", at));
            data.storage()
                    .notices()
                    .add(new Dispatch.NotAccepted(ID, 1, at.plusSeconds(2), "HTTP 422 the mandate is missing", true));
        }

        assertThat(notice("status").out())
                .contains("sent=refused", "since=2026-11-20T04:00:02Z", "answer=HTTP 422 the mandate is missing");
    }

    @Test
    void recordsTheReceiptOnceFromTheHourOfTheSubmission() {
        Typed first = submitted("R-9", "--at", "2026-11-20T15:30");
        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("recorded", "https://ipr.jd.com/", "2026-11-20T07:30:00Z");
        Typed again = submitted("R-10");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("the operator has the notice", "R-9");
        assertThat(notice("status").out())
                .contains("sent=by-hand", "receipt=R-9")
                .doesNotContain("submit_at");
        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(data.storage().notices().dispatches(ID))
                    .extracting(Dispatch::at)
                    .containsOnly(Instant.parse("2026-11-20T07:30:00Z"))
                    .hasSize(2);
        }
    }

    @Test
    void sendLaysThePapersReadyAndSaysThatNothingWasSent() throws IOException {
        Typed typed = notice("send", "--case", "C-1");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.err())
                .contains("a program cannot post to the operator of jd: submit at https://ipr.jd.com/")
                .contains("the papers are in " + folder.resolve("papers").resolve(ID.value()))
                .contains("then record the receipt with: markwarden notice submitted --notice " + ID);
        assertThat(Files.readString(folder.resolve("papers").resolve(ID.value()).resolve("read-first.txt")))
                .contains("https://item.jd.com/1.html", "北京京东叁佰陆拾度电子商务有限公司");
        assertThat(notice("status").out()).contains("sent=no");
    }

    @Test
    void sendSaysWhatHindersThePapers() throws IOException {
        Files.writeString(folder.resolve("papers"), "in the way");

        assertThat(notice("send", "--case", "C-1").err())
                .contains("the papers could not be laid ready: papers for " + ID + " not written");
    }

    @Test
    void renderSaysWhereAPersonSubmitsIt() throws IOException {
        Path text = config.resolve("notice.txt");
        Typed typed = notice("render", "--case", "C-1", "--out", text.toString());

        assertThat(Files.readString(text)).contains("晴屿郎耳机");
        assertThat(typed.err()).contains("a person has to submit it at https://ipr.jd.com/");
    }

    @Test
    void refusesWhatIsNoTimeOrNoReceipt() {
        assertThat(submitted("R-9", "--at", "yesterday").status()).isEqualTo(2);
        assertThat(submitted(" ").status()).isEqualTo(2);
        assertThat(submitted("R-9", "--at", "2026-11-20T10:00").err()).contains("it was cleared later");
        assertThat(submitted("R-9", "--at", "2999-01-01T00:00").err()).contains("lies in the past");
    }
}
