package org.markwarden.notice.draft;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/** The preliminary proof in words (构成侵权的初步证据): the reasons that weighed most, in Chinese and in English, one a line. */
final class NoticeReason {
    private static final int MOST = 5;
    /** Keeps two suspicions in one order; says nothing of the offer. */
    private static final String ORDER = "order";

    private final Storage storage;

    NoticeReason(Storage storage) {
        this.storage = storage;
    }

    String of(List<CaseFile> cases) {
        List<Reason> reasons = cases.stream()
                .flatMap(this::signals)
                .sorted(Comparator.comparingDouble(SignalResult::contribution).reversed())
                .map(SignalResult::reason)
                .distinct()
                .limit(MOST)
                .toList();
        return text(reasons, Reason::chinese) + "\n" + text(reasons, Reason::english);
    }

    /** Only what speaks for an infringement is given as a reason; what speaks against it was weighed in the score. */
    private Stream<SignalResult> signals(CaseFile caseFile) {
        return storage.matches().find(caseFile.matchId()).stream()
                .map(StoredMatch::match)
                .flatMap(match -> match.matches().stream())
                .filter(weighed -> weighed.right().equals(caseFile.right()))
                .flatMap(weighed -> weighed.signals().stream())
                .filter(signal -> signal.contribution() > 0 && !signal.name().equals(ORDER));
    }

    private static String text(List<Reason> reasons, Function<Reason, String> language) {
        return reasons.stream().map(language).collect(Collectors.joining("\n"));
    }
}
