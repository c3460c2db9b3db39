package org.markwarden.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.api.Answers.CaseDetail;
import org.markwarden.console.api.Answers.CaseLine;
import org.markwarden.console.api.Answers.DecisionLine;
import org.markwarden.console.api.Answers.Page;
import org.markwarden.console.casework.CaseDesk;
import org.markwarden.console.casework.Deciding.Decided;
import org.markwarden.console.casework.Deciding.Refusal;
import org.markwarden.console.casework.Deciding.Refused;
import org.markwarden.console.casework.DecisionReason;
import org.markwarden.console.casework.Ruling;
import org.markwarden.console.security.SignedIn;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.Storage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Case files: list, one whole, decide. */
@RestController
class CaseFilesApi {
    private static final int LONGEST_NOTE = 2000;

    private final CaseDesk desk;
    private final Storage storage;

    CaseFilesApi(CaseDesk desk, Storage storage) {
        this.desk = desk;
        this.storage = storage;
    }

    /** What a program sends to decide. */
    record DecisionRequest(
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String note) {}

    @GetMapping("/api/v1/case-files")
    Page<CaseLine> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        CaseState wanted = CaseState.of(state).orElseThrow(() -> Problems.wrong("state", state));
        Problems.requirePage(offset, limit);
        List<CaseLine> lines = storage.caseFiles().inState(wanted, offset, limit + 1).stream()
                .map(caseFile -> CaseLine.of(caseFile, wanted))
                .toList();
        return Page.of(lines, offset, limit);
    }

    @GetMapping("/api/v1/case-file")
    CaseDetail one(@RequestParam String id) {
        return desk.dossier(caseId(id)).map(CaseDetail::of).orElseThrow(() -> Problems.unknown("case file", id));
    }

    @PostMapping("/api/v1/case-file/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    DecisionLine decide(
            @RequestParam String id, @RequestBody DecisionRequest request, @AuthenticationPrincipal SignedIn account) {
        return switch (desk.decide(ruling(id, request), account)) {
            case Decided(var decision) -> DecisionLine.of(decision);
            case Refused(Refusal why) -> throw refused(why, id);
        };
    }

    private static Ruling ruling(String id, DecisionRequest request) {
        String verdict = request.verdict() == null ? "" : request.verdict();
        String reason = request.reason() == null ? "" : request.reason();
        return new Ruling(
                caseId(id),
                Verdict.of(verdict).orElseThrow(() -> Problems.wrong("verdict", verdict)),
                DecisionReason.of(reason).orElseThrow(() -> Problems.wrong("reason", reason)),
                note(request.note()));
    }

    private static @Nullable String note(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE || !CleanText.isClean(note)) {
            throw Problems.wrong("note", "more than " + LONGEST_NOTE + " characters, or not text");
        }
        return note.strip();
    }

    private static CaseId caseId(String id) {
        try {
            return new CaseId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.wrong("id", id);
        }
    }

    private static RuntimeException refused(Refusal why, String id) {
        return switch (why) {
            case UNKNOWN_CASE -> Problems.unknown("case file", id);
            case REASON_DOES_NOT_FIT -> Problems.wrong("reason", "belongs to another verdict");
            case NOTICE_SENT -> Problems.conflict("a notice relies on the decision; it can only be withdrawn");
            case NEEDS_REVIEWER -> Problems.forbidden("a colleague decided otherwise; only a reviewer may overrule");
            case NOT_TO_READ -> Problems.conflict("not waiting for a second reading");
            case OWN_DECISION -> Problems.forbidden("whoever decided cannot be the second reader");
        };
    }
}
