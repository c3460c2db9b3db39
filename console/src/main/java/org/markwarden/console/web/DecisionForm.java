package org.markwarden.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.DecisionReason;
import org.markwarden.console.casework.Ruling;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.text.CleanText;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The form of a decision: {@code id}, {@code note}, the {@code verdict} of the button that was pressed, and beside each
 * button a reason under the verdict's name.
 */
final class DecisionForm {
    private static final int LONGEST_NOTE = 2000;

    private DecisionForm() {}

    /** The reasons that go with one verdict. */
    record Choice(String verdict, List<String> reasons) {}

    static List<Choice> choices() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(
                        verdict.label(),
                        DecisionReason.of(verdict).stream()
                                .map(DecisionReason::code)
                                .toList()))
                .toList();
    }

    static CaseId caseId(Map<String, String> form) {
        return caseId(form.getOrDefault("id", ""));
    }

    static CaseId caseId(String id) {
        try {
            return new CaseId(id);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    /** What was filled in; nothing when no reason was chosen beside the button that was pressed. */
    static Optional<Ruling> ruling(Map<String, String> form) {
        CaseId id = caseId(form);
        Verdict verdict = Verdict.of(form.getOrDefault("verdict", "")).orElseThrow(DecisionForm::wrong);
        @Nullable String note = note(form);
        return DecisionReason.of(form.getOrDefault(verdict.label(), ""))
                .map(reason -> new Ruling(id, verdict, reason, note));
    }

    private static @Nullable String note(Map<String, String> form) {
        String note = form.getOrDefault("note", "").strip();
        if (note.length() > LONGEST_NOTE || !CleanText.isClean(note)) {
            throw wrong();
        }
        return note.isEmpty() ? null : note;
    }

    private static ResponseStatusException wrong() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
