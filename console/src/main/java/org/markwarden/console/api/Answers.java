package org.markwarden.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.Dossier;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.MatchJson;
import org.markwarden.storage.json.RightJson;

/** What the interface answers, key by key. What is unknown is left out. */
final class Answers {

    private Answers() {}

    /** Some of a longer list. */
    record Page<T>(
            List<T> items,
            int offset,
            @JsonProperty("has_more") boolean hasMore) {

        /** Cuts the one entry that was fetched to see whether there is more. */
        static <T> Page<T> of(List<T> oneMore, int offset, int limit) {
            return new Page<>(oneMore.stream().limit(limit).toList(), offset, oneMore.size() > limit);
        }
    }

    /** A case file in one line. */
    record CaseLine(
            String id,
            String listing,
            String right,
            double score,
            String state,
            @JsonProperty("opened_at") Instant openedAt) {

        static CaseLine of(CaseFile caseFile, CaseState state) {
            return new CaseLine(
                    caseFile.id().value(),
                    caseFile.listing().value(),
                    caseFile.right().value(),
                    caseFile.score(),
                    state.label(),
                    caseFile.openedAt());
        }
    }

    /** A decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionLine(
            String verdict, String reason, @Nullable String note, String by, Instant at) {

        static DecisionLine of(Decision decision) {
            return new DecisionLine(
                    decision.verdict().label(), decision.reason(), decision.note(), decision.by(), decision.at());
        }
    }

    /** A sealed package. */
    record EvidenceLine(
            String sha256,
            long bytes,
            @JsonProperty("sealed_at") Instant sealedAt,
            @JsonProperty("timestamped_at") Instant timestampedAt) {

        static EvidenceLine of(EvidencePackage evidence) {
            return new EvidenceLine(
                    evidence.sha256().hex(), evidence.bytes(), evidence.sealedAt(), evidence.timestampedAt());
        }
    }

    /** A case file with everything that belongs to it; listing, match and right as the command line writes them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseDetail(
            @JsonProperty("case_file") CaseLine caseFile,
            @JsonRawValue @Nullable String listing,
            @JsonRawValue @Nullable String match,
            @JsonRawValue @Nullable String right,
            List<DecisionLine> decisions,
            List<EvidenceLine> evidence,
            @Nullable String notice) {

        static CaseDetail of(Dossier dossier) {
            return new CaseDetail(
                    CaseLine.of(dossier.caseFile(), dossier.state()),
                    dossier.listing().map(ListingJson::write).orElse(null),
                    dossier.match()
                            .map(stored -> MatchJson.write(stored.match()))
                            .orElse(null),
                    dossier.right().map(RightJson::write).orElse(null),
                    dossier.decisions().stream().map(DecisionLine::of).toList(),
                    dossier.evidence().stream().map(EvidenceLine::of).toList(),
                    dossier.notice()
                            .map(notice -> notice.draft())
                            .map(NoticeDraft::id)
                            .map(id -> id.value())
                            .orElse(null));
        }
    }
}
