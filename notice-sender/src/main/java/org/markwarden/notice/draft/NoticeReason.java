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
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/**
 * The preliminary proof in words (构成侵权的初步证据): the reasons that weighed most, in Chinese and in English, one a line. Of several
 * places each has its own behind its number in the notice, so that nothing is said of an offer that is true of another alone.
 */
final class NoticeReason {
    private static final int MOST = 5;
    /** Keeps two suspicions in one order; says nothing of the offer. */
    private static final String ORDER = "order";

    private final Storage storage;

    NoticeReason(Storage storage) {
        this.storage = storage;
    }

    /** The reasons of cases whose offers stand at these places, in the same order. */
    String of(List<CaseFile> cases, List<URI> locations) {
        Map<URI, List<CaseFile>> places = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            places.computeIfAbsent(locations.get(i), _ -> new ArrayList<>()).add(cases.get(i));
        }
        List<String> reasons = places.values().stream().map(this::of).toList();
        return reasons.stream().distinct().count() == 1
                ? reasons.getFirst()
                : IntStream.range(0, reasons.size())
                        .mapToObj(i -> heading(i + 1) + "\n" + reasons.get(i))
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

    private String of(List<CaseFile> cases) {
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
        return reasons.stream()
                .map(language)
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }
}
