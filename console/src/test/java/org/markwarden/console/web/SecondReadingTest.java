package org.markwarden.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.console.casework.SecondReadings;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.people.Role;
import org.markwarden.matcher.labels.Agreement;
import org.markwarden.matcher.labels.DecidedCase;

class SecondReadingTest extends ConsoleTest {

    @BeforeAll
    void addASecondAnalyst() {
        add("analyst.two", Role.ANALYST);
    }

    /** A case file with a name that is drawn, or not. */
    private CaseId decided(String prefix, boolean drawn) {
        String name = IntStream.range(0, 1_000)
                .mapToObj(i -> prefix + i)
                .filter(one -> SecondReadings.isDrawn(new CaseId("case-" + one)) == drawn)
                .findFirst()
                .orElseThrow();
        CaseId id = SampleWorld.openAnother(storage, name);
        assertThat(SecondReadings.isDrawn(id)).isEqualTo(drawn);
        storage.caseFiles()
                .decide(new Decision(id, Verdict.CONFIRMED, "counterfeit", "weil", "analyst", clock.instant()));
        return id;
    }

    private static void read(Visitor visitor, CaseId id, String verdict, String reason) {
        visitor.submit("/second", "/second/case", "id", id.value(), "verdict", verdict, verdict, reason, "note", "");
    }

    @Test
    void drawsAboutOneInTen() {
        long drawn = IntStream.range(0, 10_000)
                .filter(i -> SecondReadings.isDrawn(new CaseId("case-" + i)))
                .count();
        assertThat(drawn).isBetween(900L, 1_150L);
    }

    @Test
    void showsACaseFileWithoutTheFirstDecision() {
        CaseId id = decided("blind", true);
        Visitor second = visitor("analyst.two");
        assertThat(second.get("/second").body()).contains(id.value());
        assertThat(second.get("/second/case?id=" + id).body())
                .contains("Decide as if you were the first")
                .doesNotContain("weil")
                .doesNotContain("state-confirmed");
    }

    @Test
    void keepsAReadingThatChangesNoStateAndCountsTheDispute() {
        CaseId id = decided("kept", true);
        Visitor second = visitor("analyst.two");
        read(second, id, "dismissed", "authorised");
        assertThat(second.get("/second").body())
                .contains("Your reading is kept.")
                .doesNotContain(id.value());
        assertThat(storage.caseFiles().state(id)).isEqualTo(CaseState.CONFIRMED);
        assertThat(storage.caseFiles().secondReadings(id)).singleElement().satisfies(reading -> {
            assertThat(reading.verdict()).isEqualTo(Verdict.DISMISSED);
            assertThat(reading.by()).isEqualTo("analyst.two");
        });
        assertThat(storage.audit().about(id.value(), 10))
                .anySatisfy(link -> assertThat(link.event().action()).isEqualTo("case.read-again"));
        assertThat(DecidedCase.all(storage))
                .filteredOn(one -> one.caseFile().id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isDisputed()).isTrue();
                    assertThat(one.isLabel()).isFalse();
                });
        Agreement agreement = DecidedCase.agreement(DecidedCase.all(storage));
        assertThat(agreement.firstOnly()).isEqualTo(1);
        assertThat(visitor(Role.ANALYST).get("/quality").body()).contains("Cohen kappa");
    }

    @Test
    void isReadOnceByAnotherPersonAndOnlyWhenDrawn() {
        CaseId id = decided("once", true);
        Visitor first = visitor(Role.ANALYST);
        read(first, id, "confirmed", "counterfeit");
        assertThat(first.get("/second").body()).contains("You decided this case file yourself.");
        CaseId notDrawn = decided("plain", false);
        read(visitor("analyst.two"), notDrawn, "confirmed", "counterfeit");
        assertThat(storage.caseFiles().secondReadings(notDrawn)).isEmpty();
        read(visitor("analyst.two"), id, "confirmed", "counterfeit");
        read(visitor(Role.REVIEWER), id, "dismissed", "authorised");
        assertThat(storage.caseFiles().secondReadings(id)).hasSize(1);
        assertThat(visitor(Role.REVIEWER).get("/second/case?id=" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void wantsAReasonThatBelongsToTheVerdict() {
        CaseId id = decided("reason", true);
        Visitor second = visitor("analyst.two");
        read(second, id, "dismissed", "counterfeit");
        assertThat(second.get("/second").body()).contains("Choose a reason that belongs to the decision.");
        assertThat(storage.caseFiles().secondReadings(id)).isEmpty();
    }
}
