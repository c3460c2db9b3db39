package org.markwarden.matcher.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** English words by SCOWL level: 10 is what everyone writes, 60 what a large dictionary holds. */
final class EnglishWordTable {

    private final TableSources sources;

    EnglishWordTable(TableSources sources) {
        this.sources = sources;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: SCOWL 2020.12.07, english-words 10 to 60 (Debian scowl 2020.12.07-2)",
                "# date: 2020-12-07; licence: SCOWL (MIT-like; copyright Kevin Atkinson and the sources it names)",
                "# level TAB words"));
        Set<String> seen = new TreeSet<>();
        for (int level : TableSources.ENGLISH_LEVELS) {
            Set<String> fresh = new TreeSet<>();
            sources.lines(TableSources.english(level))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                    .filter(seen::add)
                    .forEach(fresh::add);
            lines.add(level + "\t" + String.join(" ", fresh));
        }
        return lines;
    }
}
