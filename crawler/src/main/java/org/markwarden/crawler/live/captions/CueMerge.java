package org.markwarden.crawler.live.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.markwarden.domain.live.Cue;

/**
 * Brings cues of many segments together: a cue that every segment it touches repeats is one cue, and lines that roll up and stand
 * again in the next cue were said once.
 */
public final class CueMerge {
    /** Segments round their times; what lies closer is one. */
    private static final Duration TOUCHING = Duration.ofMillis(250);

    /** A single sign that stands first in what follows is a word said again. */
    private static final int SHORTEST_GROWING = 2;

    private static final Duration ROLLING = Duration.ofSeconds(1);

    private CueMerge() {}

    /** The cues by time, each once. */
    public static List<Cue> of(Collection<Cue> cues) {
        List<Cue> ordered = new ArrayList<>(cues);
        ordered.sort(Comparator.comparing(Cue::from).thenComparing(Cue::to).thenComparing(Cue::text));
        return grown(withoutRolling(joined(ordered)));
    }

    /** Captions that are written while somebody speaks: each shows again what stands, and a little more. The last one says all. */
    private static List<Cue> grown(List<Cue> cues) {
        List<Cue> whole = new ArrayList<>();
        for (Cue cue : cues) {
            Cue before = whole.isEmpty() ? null : whole.getLast();
            if (before != null && grows(before, cue)) {
                whole.set(whole.size() - 1, new Cue(before.from(), cue.to(), cue.text()));
            } else {
                whole.add(cue);
            }
        }
        return whole;
    }

    private static boolean grows(Cue before, Cue cue) {
        return before.text().codePointCount(0, before.text().length()) >= SHORTEST_GROWING
                && cue.text().startsWith(before.text())
                && cue.to().compareTo(before.to()) >= 0
                && cue.from().compareTo(before.to().plus(TOUCHING)) <= 0;
    }

    /** The same words that overlap or touch are one cue. */
    private static List<Cue> joined(List<Cue> ordered) {
        List<Cue> merged = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (Cue cue : ordered) {
            Integer at = last.get(cue.text());
            Cue before = at == null ? null : merged.get(at);
            if (at != null && before != null && cue.from().compareTo(before.to().plus(TOUCHING)) <= 0) {
                Duration to = cue.to().compareTo(before.to()) > 0 ? cue.to() : before.to();
                merged.set(at, new Cue(before.from(), to, cue.text()));
            } else {
                last.put(cue.text(), merged.size());
                merged.add(cue);
            }
        }
        return merged;
    }

    private static List<Cue> withoutRolling(List<Cue> cues) {
        List<Cue> fresh = new ArrayList<>();
        List<String> shown = List.of();
        Duration until = Duration.ZERO;
        for (Cue cue : cues) {
            List<String> lines =
                    Arrays.stream(cue.text().split("\n")).map(String::strip).toList();
            boolean rolls = cue.from().minus(until).compareTo(ROLLING) <= 0 && (lines.size() > 1 || shown.size() > 1);
            List<String> before = rolls ? shown : List.of();
            String words = lines.stream()
                    .filter(line -> !line.isEmpty() && !before.contains(line))
                    .collect(Collectors.joining("\n"));
            if (!words.isEmpty()) {
                fresh.add(new Cue(cue.from(), cue.to(), words));
            }
            shown = lines;
            until = cue.to();
        }
        return fresh;
    }
}
