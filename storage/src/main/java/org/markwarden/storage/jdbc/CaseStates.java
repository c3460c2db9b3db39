package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.storage.CaseFacts;

/** Reads where a case file stands from its records, and notes it on the case file so that lists are quick. */
final class CaseStates {
    private static final String FACTS = """
            SELECT
                (SELECT d.verdict FROM decision d WHERE d.case_file = c.id
                    ORDER BY d.at DESC, d.number DESC LIMIT 1) AS verdict,
                EXISTS (SELECT 1 FROM evidence_package e WHERE e.case_file = c.id) AS sealed,
                EXISTS (SELECT 1 FROM dispatch s WHERE s.notice = n.notice AND s.kind = 'accepted') AS accepted,
                EXISTS (SELECT 1 FROM dispatch s WHERE s.notice = n.notice AND s.kind = 'refused') AS refused,
                (SELECT o.kind FROM outcome o WHERE o.notice = n.notice AND o.kind <> 'unreachable'
                    AND (n.location IS NULL OR o.location = n.location)
                    ORDER BY o.at DESC, o.number DESC LIMIT 1) AS outcome,
                (SELECT p.result FROM publication p WHERE p.notice = n.notice AND p.result <> 'pending'
                    ORDER BY p.seen_at DESC, p.number DESC LIMIT 1) AS result
            FROM case_file c LEFT JOIN notice_case n ON n.case_file = c.id
            WHERE c.id = :id
            """;

    /** What the records say, or nothing when there is no such case file. */
    Optional<CaseState> read(Handle handle, String caseFile) {
        return new Sql(handle, FACTS, values -> values.text("id", caseFile))
                .first(CaseStates::facts)
                .map(CaseFacts::state);
    }

    private static CaseFacts facts(Row row) throws SQLException {
        return new CaseFacts(
                verdict(row.textOrNull("verdict")),
                row.is("sealed"),
                row.is("accepted"),
                row.is("refused"),
                outcome(row.textOrNull("outcome")),
                result(row.textOrNull("result")));
    }

    private static @Nullable Verdict verdict(@Nullable String label) {
        return label == null ? null : Verdict.of(label).orElseThrow();
    }

    private static @Nullable OutcomeKind outcome(@Nullable String label) {
        return label == null ? null : OutcomeKind.of(label).orElseThrow();
    }

    private static @Nullable PlatformResult result(@Nullable String label) {
        return label == null ? null : PlatformResult.of(label).orElseThrow();
    }

    /** Notes the state of one case file; the row is locked first, so that of two who add records the later sees both. */
    void refresh(Handle handle, String caseFile) {
        int locked = new Sql(
                        handle,
                        "UPDATE case_file SET state = state WHERE id = :id",
                        values -> values.text("id", caseFile))
                .change();
        if (locked > 0) {
            CaseState state = read(handle, caseFile).orElseThrow();
            new Sql(
                            handle,
                            "UPDATE case_file SET state = :state WHERE id = :id",
                            values -> values.text("state", state.label()).text("id", caseFile))
                    .change();
        }
    }

    /** Notes the state of every case file of a notice. */
    void refresh(Handle handle, NoticeId notice) {
        new Sql(
                        handle,
                        "SELECT case_file FROM notice_case WHERE notice = :notice ORDER BY case_file",
                        values -> values.text("notice", notice.value()))
                .list(row -> row.text("case_file"))
                .forEach(caseFile -> refresh(handle, caseFile));
    }
}
