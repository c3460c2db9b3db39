package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.EvidenceStore;

/** Records of packages in the table {@code evidence_package}. */
final class JdbcEvidence implements EvidenceStore {
    private final Transactions transactions;
    private final CaseStates states;

    JdbcEvidence(Transactions transactions, CaseStates states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public void add(EvidencePackage evidence) {
        CaseId caseFile = evidence.caseFile();
        transactions.write(handle -> {
            int added = new Sql(
                            handle,
                            """
                            INSERT INTO evidence_package (sha256, case_file, file, bytes, sealed_at, timestamped_at)
                            VALUES (:sha256, :case_file, :file, :bytes, :sealed_at, :timestamped_at)
                            ON CONFLICT (sha256) DO NOTHING
                            """,
                            values -> values.text("sha256", evidence.sha256().hex())
                                    .text("case_file", caseFile == null ? null : caseFile.value())
                                    .text("file", evidence.file())
                                    .number("bytes", evidence.bytes())
                                    .instant("sealed_at", evidence.sealedAt())
                                    .instant("timestamped_at", evidence.timestampedAt()))
                    .change();
            if (added > 0 && caseFile != null) {
                states.refresh(handle, caseFile.value());
            }
            return added;
        });
    }

    @Override
    public Optional<EvidencePackage> find(Sha256 sha256) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM evidence_package WHERE sha256 = :sha256",
                        values -> values.text("sha256", sha256.hex()))
                .first(JdbcEvidence::evidence));
    }

    @Override
    public List<EvidencePackage> of(CaseId caseFile) {
        return transactions.read(handle -> new Sql(handle, """
                        SELECT * FROM evidence_package WHERE case_file = :case_file
                        ORDER BY sealed_at DESC, sha256 DESC
                        """, values -> values.text("case_file", caseFile.value()))
                .list(JdbcEvidence::evidence));
    }

    private static EvidencePackage evidence(Row row) throws SQLException {
        return new EvidencePackage(
                row.digest("sha256"),
                caseId(row.textOrNull("case_file")),
                row.text("file"),
                row.number("bytes"),
                row.instant("sealed_at"),
                row.instant("timestamped_at"));
    }

    private static @Nullable CaseId caseId(@Nullable String text) {
        return text == null ? null : new CaseId(text);
    }

    @Override
    public long count() {
        return transactions.read(handle ->
                Sql.plain(handle, "SELECT count(*) FROM evidence_package").number());
    }
}
