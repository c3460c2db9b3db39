package org.markwarden.matcher.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** English words, or names, by SCOWL level: 10 is what everyone writes, 60 what a large dictionary holds. */
final class EnglishWordTable {

    private final TableSources sources;
    private final String what;
    private final List<String> lists;

    private EnglishWordTable(TableSources sources, String what, List<String> lists) {
        this.sources = sources;
        this.what = what;
        this.lists = lists;
    }

    /** The words of {@code words-en.tsv}. */
    static EnglishWordTable ofWords(TableSources sources) {
        return new EnglishWordTable(sources, "words", List.of("english-words"));
    }

    /** The people, places, peoples and days of {@code names-en.tsv}, without possessives. */
    static EnglishWordTable ofNames(TableSources sources) {
        return new EnglishWordTable(sources, "names", List.of("english-upper", "english-proper-names"));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: SCOWL 2020.12.07, " + String.join(" and ", lists) + " 10 to 60 (Debian scowl 2020.12.07-2)",
                "# date: 2020-12-07; licence: SCOWL (MIT-like; copyright Kevin Atkinson and the sources it names)",
                "# level TAB " + what));
        Set<String> seen = new TreeSet<>();
        for (int level : TableSources.ENGLISH_LEVELS) {
            Set<String> fresh = new TreeSet<>();
            lists.stream()
                    .map(list -> list + "." + level)
                    .filter(TableSources.ENGLISH::contains)
                    .flatMap(sources::lines)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                    .filter(seen::add)
                    .forEach(fresh::add);
            if (!fresh.isEmpty()) {
                lines.add(level + "\t" + String.join(" ", fresh));
            }
        }
        return lines;
    }
}
