package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.people.Role;
import org.markwarden.testkit.Samples;

class DecisionTest extends ConsoleTest {

    @BeforeAll
    void addASecondAnalyst() {
        add("analyst.two", Role.ANALYST);
    }

    @Test
    void keepsADecisionWithItsReasonAndALineInTheAuditLog() {
        CaseId id = SampleWorld.openAnother(storage, "kept");
        Visitor analyst = visitor(Role.ANALYST);
        decide(analyst, id, "confirmed", "counterfeit", "标签有误 ");
        assertThat(analyst.get("/case?id=" + id).body()).contains("The decision is kept.");
        assertThat(storage.caseFiles().decisions(id)).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo("counterfeit");
            assertThat(decision.note()).isEqualTo("标签有误");
            assertThat(decision.by()).isEqualTo("analyst");
            assertThat(decision.at()).isEqualTo(clock.instant());
        });
        assertThat(storage.audit().about(id.value(), 10))
                .extracting(AuditLink::event)
                .last()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("case.decided");
                    assertThat(event.detail()).isEqualTo("confirmed counterfeit");
                });
    }

    @Test
    void wantsAReasonThatBelongsToTheVerdict() {
        CaseId id = SampleWorld.openAnother(storage, "no-reason");
        Visitor analyst = visitor(Role.ANALYST);
        decide(analyst, id, "dismissed", "", "");
        assertThat(analyst.get("/case?id=" + id).body()).contains("Choose a reason that belongs to the decision.");
        decide(analyst, id, "dismissed", "counterfeit", "");
        assertThat(storage.caseFiles().decisions(id)).isEmpty();
    }

    @Test
    void letsOnlyAReviewerOverruleAColleague() {
        CaseId id = SampleWorld.openAnother(storage, "overruled");
        decide(visitor(Role.ANALYST), id, "confirmed", "counterfeit", "");
        Visitor second = visitor("analyst.two");
        decide(second, id, "dismissed", "authorised", "");
        assertThat(second.get("/case?id=" + id).body()).contains("Only a reviewer may overrule.");
        assertThat(storage.caseFiles().state(id)).isEqualTo(CaseState.CONFIRMED);
        decide(visitor(Role.REVIEWER), id, "dismissed", "authorised", "");
        assertThat(storage.caseFiles().state(id)).isEqualTo(CaseState.DISMISSED);
        assertThat(storage.caseFiles().decisions(id)).extracting(Decision::by).containsExactly("reviewer", "analyst");
    }

    @Test
    void changesNothingOnceANoticeReliesOnIt() {
        CaseId id = new CaseId(SampleWorld.PUBLISHED);
        Visitor administrator = visitor(Role.ADMINISTRATOR);
        assertThat(administrator.get("/case?id=" + id).body()).contains("It can only be withdrawn");
        administrator.submit(
                "/password", "/case/decision", "id", id.value(), "verdict", "unsure", "unsure", "needs-sample");
        assertThat(storage.caseFiles().decisions(id)).hasSize(1);
    }

    @Test
    void changesNothingOnceANoticeIsClearedThoughNotSent() {
        CaseId id = SampleWorld.openAnother(storage, "cleared");
        Visitor analyst = visitor(Role.ANALYST);
        decide(analyst, id, "confirmed", "counterfeit", "");
        NoticeDraft draft = Samples.draft("N-cleared", clock.instant(), id.value());
        storage.notices().draft(draft);
        String form = "/case?id=" + id;
        assertThat(analyst.get(form).body()).doesNotContain("It can only be withdrawn");
        storage.notices().clear(new ClearedNotice(draft, "analyst", clock.instant()));
        assertThat(analyst.get(form).body()).contains("It can only be withdrawn");
        analyst.submit("/password", "/case/decision", "id", id.value(), "verdict", "unsure", "unsure", "needs-sample");
        assertThat(storage.caseFiles().decisions(id)).hasSize(1);
    }

    @Test
    void namesWhatKeepsANoticeFromBeingSent() {
        CaseId id = SampleWorld.openAnother(storage, "waiting");
        storage.notices().draft(Samples.draft("N-waiting", clock.instant(), id.value()));
        storage.audit()
                .append(List.of(new AuditEvent(
                        clock.instant(),
                        "stage:notice",
                        "notice.refused-clearance",
                        "N-waiting",
                        "mandate, unheard-of")));
        assertThat(visitor(Role.ANALYST).get("/notices").body())
                .contains("The power of attorney is missing")
                .contains("unheard-of");
    }

    private void decide(Visitor visitor, CaseId id, String verdict, String reason, String note) {
        assertThat(visitor.submit(
                                "/case?id=" + id,
                                "/case/decision",
                                "id",
                                id.value(),
                                "verdict",
                                verdict,
                                verdict,
                                reason,
                                "note",
                                note)
                        .statusCode())
                .isEqualTo(302);
    }
}
