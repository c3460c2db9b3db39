package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.people.Role;
import org.markwarden.notice.byhand.ByHand;
import org.markwarden.notice.byhand.Portal;

class SubmissionTest extends ConsoleTest {
    private static final Portal PORTAL = new Portal(
            URI.create("https://portal.example/ip"),
            "某某<b>平台</b>有限公司",
            List.of("account", "proof-of-right"),
            LocalDate.of(2026, 11, 1));

    @Override
    Operators operators() {
        return new Operators(new ByHand(Map.of("by-form", PORTAL), Set.of("sample")), Set.of("sample"));
    }

    @BeforeAll
    void addASecondAnalyst() {
        add("analyst.two", Role.ANALYST);
    }

    private NoticeId cleared(String name, String platform) {
        CaseId caseFile = SampleWorld.openAnother(storage, name);
        NoticeId id = new NoticeId("MW-" + name);
        NoticeDraft draft = new NoticeDraft(
                id,
                platform,
                null,
                List.of(caseFile),
                SampleWorld.MARK,
                List.of(URI.create("http://shop.example/item/" + name)),
                new Reason("reason", "理由"),
                new Principal("holder", "ip@holder.example", null, null),
                List.of(),
                clock.instant());
        storage.notices().draft(draft);
        storage.notices().clear(new ClearedNotice(draft, "reviewer", clock.instant()));
        return id;
    }

    private HttpResponse<String> submit(Visitor visitor, NoticeId id, String receipt, String at, String where) {
        return visitor.submit(
                "/password", "/notice/submitted", "id", id.value(), "receipt", receipt, "at", at, "where", where);
    }

    @Test
    void saysWhereToSubmitAndThatTheAddressIsUnverified() {
        cleared("where", "by-form");
        assertThat(visitor(Role.ANALYST).get("/notices").body())
                .contains("To be submitted by a person", "href=\"https://portal.example/ip\"")
                .contains("某某&lt;b&gt;平台&lt;/b&gt;有限公司", "unverified since 2026-11-01", "The certificate of the right")
                .contains("No publication page is known of this platform");
    }

    @Test
    void showsWhoMayNotDecideNoForm() {
        cleared("no-form", "by-form");
        assertThat(visitor(Role.REGULATOR).get("/notices").body())
                .contains("https://portal.example/ip")
                .doesNotContain("/notice/submitted");
    }

    @Test
    void recordsASubmissionOnceInTheTimeOfChina() {
        NoticeId id = cleared("once", "by-form");
        Visitor analyst = visitor(Role.ANALYST);
        clock.advance(Duration.ofHours(9));
        Instant at = clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.MINUTES);
        submit(analyst, id, " R-1 ", at.atZone(Shown.ZONE).toLocalDateTime().toString(), "");
        assertThat(analyst.get("/notices").body()).contains("The submission is recorded", "Receipt R-1");
        assertThat(storage.notices().dispatches(id).getLast())
                .isEqualTo(
                        new Dispatch.Accepted(id, 1, at, "R-1", "submitted by analyst at https://portal.example/ip"));

        submit(visitor("analyst.two"), id, "R-2", "", "");
        assertThat(storage.notices().dispatches(id)).hasSize(2);
    }

    @Test
    void saysWhyASubmissionIsNotRecorded() {
        NoticeId id = cleared("refused", "nowhere");
        Visitor analyst = visitor(Role.ANALYST);
        submit(analyst, id, "R-1", "", "");
        assertThat(analyst.get("/notices").body()).contains("Say where it was submitted");
        submit(analyst, id, "two\nlines", "", "by letter");
        assertThat(analyst.get("/notices").body()).contains("A receipt is one line of text");
        submit(analyst, id, "R-1", "2999-01-01T00:00", "by letter");
        assertThat(analyst.get("/notices").body()).contains("A submission lies in the past");
        assertThat(submit(analyst, id, "R-1", "soon", "by letter").statusCode()).isEqualTo(400);
        assertThat(storage.notices().dispatches(id)).isEmpty();
    }

    @Test
    void leavesToTheMachineWhatTheMachineSends() {
        cleared("machine", "sample");
        assertThat(visitor(Role.ANALYST).get("/notices").body()).doesNotContain("value=\"MW-machine\"");
    }

    @Test
    void handsOutTheTextOfAClearedNoticeOnly() {
        NoticeId id = cleared("text", "by-form");
        storage.listings()
                .add(Listing.builder(new ListingId("L-text"), "晴屿朗耳机")
                        .capturedAt(clock.instant())
                        .build());
        Visitor analyst = visitor(Role.ANALYST);
        HttpResponse<String> chinese = analyst.get("/notice/text?id=" + id);
        assertThat(chinese.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> {
            assertThat(name).startsWith("attachment").contains("notice.cn.txt");
        });
        assertThat(chinese.body()).contains("晴屿朗", "http://shop.example/item/text");
        assertThat(analyst.get("/notice/text?format=en&id=" + id).statusCode()).isEqualTo(200);
        assertThat(analyst.get("/notice/text?format=xarf&id=" + id).statusCode())
                .isEqualTo(400);
        assertThat(analyst.get("/notice/text?id=" + cleared("lost", "by-form")).statusCode())
                .isEqualTo(404);
        assertThat(analyst.get("/notice/text?id=none").statusCode()).isEqualTo(404);
    }
}
