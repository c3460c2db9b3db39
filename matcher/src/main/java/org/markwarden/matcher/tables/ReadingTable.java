package org.markwarden.matcher.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The Mandarin readings of each character, the most frequent first, at most four. */
final class ReadingTable {

    private static final int MAX_READINGS = 4;
    private static final Pattern NOT_READING = Pattern.compile("\\([0-9]*\\)|[0-9.*]+:");
    private static final String TONE_MARKS = "\u0304\u0301\u030C\u0300";

    private final Map<Integer, Set<String>> readings = new HashMap<>();
    private final Set<Integer> characters;

    ReadingTable(TableSources sources, CommonCharacters common) {
        characters = common.all();
        for (String property : List.of("kHanyuPinlu", "kTGHZ2013", "kMandarin", "kXHC1983")) {
            sources.unihan(TableSources.READINGS, property).forEach(row -> add(row.codePoint(), row.value()));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: Unihan 15.0.0 kHanyuPinlu, kTGHZ2013, kMandarin, kXHC1983 (Debian unicode-data 15.0.0-1)",
                "# date: 2022-09-15; licence: Unicode-3.0",
                "# character TAB readings with tone digit (5 = neutral), most frequent first"));
        readings.keySet().stream()
                .sorted()
                .filter(c -> c <= 0xFFFF && (characters.contains(c) || c >= 0x4E00))
                .forEach(c -> lines.add(Character.toString(c) + "\t"
                        + String.join(
                                ",",
                                readings.getOrDefault(c, Set.of()).stream()
                                        .limit(MAX_READINGS)
                                        .toList())));
        return lines;
    }

    private void add(int codePoint, String value) {
        for (String reading : NOT_READING.matcher(value).replaceAll(" ").split("[ ,]+", -1)) {
            String numbered = numbered(reading);
            if (numbered.length() > 1) {
                readings.computeIfAbsent(codePoint, _ -> new LinkedHashSet<>()).add(numbered);
            }
        }
    }

    /** {@code nǚ} becomes {@code nv3}. */
    static String numbered(String marked) {
        String apart = Normalizer.normalize(marked, Normalizer.Form.NFD).replace("u\u0308", "v");
        var letters = new StringBuilder();
        int tone = 5;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int mark = TONE_MARKS.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            }
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.append(tone).toString();
    }
}
