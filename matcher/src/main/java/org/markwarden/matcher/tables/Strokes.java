package org.markwarden.matcher.tables;

import java.util.HashMap;
import java.util.Map;

/** Radical and stroke counts of Unihan. */
final class Strokes {

    private final Map<Integer, Integer> total = new HashMap<>();
    private final Map<Integer, RadicalStrokes> radicals = new HashMap<>();

    Strokes(TableSources sources) {
        sources.unihan(TableSources.STROKES, "kTotalStrokes")
                .forEach(row ->
                        total.put(row.codePoint(), Integer.parseInt(row.value().split(" ", -1)[0])));
        sources.unihan(TableSources.STROKES, "kRSUnicode").forEach(row -> {
            String[] cells = row.value().split(" ", -1)[0].replace("'", "").split("\\.", -1);
            radicals.put(row.codePoint(), new RadicalStrokes(Integer.parseInt(cells[0]), Integer.parseInt(cells[1])));
        });
    }

    int total(int character) {
        return total.getOrDefault(character, 0);
    }

    RadicalStrokes radical(int character) {
        return radicals.getOrDefault(character, new RadicalStrokes(0, 0));
    }

    record RadicalStrokes(int radical, int residual) {}
}
