package org.markwarden.notice.draft;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.notice.draft.NoticeGrounds.Role;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/**
 * The preliminary proof in words (构成侵权的初步证据), one reason a line: grounds first, then what supports them ({@link
 * NoticeGrounds}), of each the weightiest. Of several places each has its own behind its number in the notice, so that nothing is
 * said of an offer that is true of another alone.
 */
final class NoticeReason {
    private static final int MOST = 5;

    private final Storage storage;
    private final NoticeGrounds grounds = NoticeGrounds.shipped();

    NoticeReason(Storage storage) {
        this.storage = storage;
    }

    /** The reasons of cases whose offers stand at these places, in the same order. */
    Reason of(List<CaseFile> cases, List<URI> locations) {
        Map<URI, List<CaseFile>> places = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            places.computeIfAbsent(locations.get(i), _ -> new ArrayList<>()).add(cases.get(i));
        }
        List<List<Reason>> reasons = places.values().stream().map(this::of).toList();
        return new Reason(text(reasons, Reason::english), text(reasons, Reason::chinese));
    }

    private static String text(List<List<Reason>> places, Function<Reason, String> language) {
        List<String> texts = places.stream()
                .map(reasons -> reasons.stream()
                        .map(language)
                        .map(line -> line.replaceAll("\\s+", " "))
                        .distinct()
                        .collect(Collectors.joining("\n")))
                .toList();
        return texts.stream().distinct().count() == 1
                ? texts.getFirst()
                : IntStream.range(0, texts.size())
                        .mapToObj(i -> heading(i + 1) + "\n" + texts.get(i))
                        .collect(Collectors.joining("\n"));
    }

    /** What reasons say of one place, by its number in the notice. */
    static String ofPlace(String reasons, int number) {
        List<String> lines = reasons.lines().toList();
        int start = lines.indexOf(heading(number)) + 1;
        int next = lines.indexOf(heading(number + 1));
        return start == 0 ? reasons : String.join("\n", lines.subList(start, next < start ? lines.size() : next));
    }

    private static String heading(int number) {
        return "(" + number + ")";
    }

    private List<Reason> of(List<CaseFile> cases) {
        List<SignalResult> signals = cases.stream().flatMap(this::signals).toList();
        if (signals.stream().noneMatch(signal -> grounds.role(signal.name()) == Role.GROUND)) {
            return List.of();
        }
        return signals.stream()
                .sorted(Comparator.comparing((SignalResult signal) -> grounds.role(signal.name()))
                        .thenComparing(Comparator.comparingDouble(SignalResult::contribution)
                                .reversed()))
                .map(SignalResult::reason)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Only what speaks for an infringement; what speaks against it was weighed in the score. */
    private Stream<SignalResult> signals(CaseFile caseFile) {
        return storage.matches().find(caseFile.matchId()).stream()
                .map(StoredMatch::match)
                .flatMap(match -> match.matches().stream())
                .filter(weighed -> weighed.right().equals(caseFile.right()))
                .flatMap(weighed -> weighed.signals().stream())
                .filter(signal -> signal.contribution() > 0 && grounds.role(signal.name()) != Role.NONE);
    }
}
