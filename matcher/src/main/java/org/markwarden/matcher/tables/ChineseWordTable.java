package org.markwarden.matcher.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Chinese words of two to four characters, grouped by the power of two of their corpus frequency. */
final class ChineseWordTable {

    private static final int MIN_FREQUENCY = 4;
    private static final int MAX_LENGTH = 4;

    private final TableSources sources;

    ChineseWordTable(TableSources sources) {
        this.sources = sources;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: jieba dict.txt (Maven com.huaban:jieba-analysis 1.0.2), words of 2 to 4 characters seen >= 4 times",
                "# date: 2016-04-11; licence: Apache-2.0 (jieba-analysis), MIT (jieba)",
                "# log2 of the frequency TAB words"));
        Map<Integer, TreeSet<String>> groups = new TreeMap<>();
        sources.lines(TableSources.WORDS)
                .map(line -> line.split(" ", -1))
                .filter(ChineseWordTable::isKept)
                .forEach(cells -> {
                    int group = 31 - Integer.numberOfLeadingZeros(Integer.parseInt(cells[1]));
                    groups.computeIfAbsent(group, _ -> new TreeSet<>()).add(cells[0]);
                });
        groups.forEach((group, words) -> lines.add(group + "\t" + String.join(" ", words)));
        return lines;
    }

    private static boolean isKept(String[] cells) {
        return cells.length >= 2
                && cells[0].length() >= 2
                && cells[0].length() <= MAX_LENGTH
                && cells[0].codePoints().allMatch(Character::isIdeographic)
                && Integer.parseInt(cells[1]) >= MIN_FREQUENCY;
    }
}
