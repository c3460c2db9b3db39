package org.markwarden.matcher.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/** Characters written as two parts, and two characters that join into one. */
public final class Splits {

    private final Map<Character, List<String>> apart = new HashMap<>();
    private final Map<String, Character> joined = new HashMap<>();

    Splits(CRC32C version) {
        TableFile.read("splits-own.tsv", version, this::add);
        Set<Character> listed = Set.copyOf(apart.keySet());
        TableFile.read("splits.tsv", version, cells -> {
            if (!listed.contains(cells[0].charAt(0))) {
                add(cells);
            }
        });
    }

    private void add(String[] cells) {
        for (int i = 0; i < cells[1].length(); i++) {
            add(cells[0].charAt(0), cells[1].charAt(i), cells[2].charAt(0), cells[3].charAt(0));
        }
    }

    private void add(char whole, char radical, char rest, char side) {
        String parts = side == 'r' || side == 'b' ? "" + radical + rest : "" + rest + radical;
        apart.computeIfAbsent(whole, _ -> new ArrayList<>()).add(parts);
        joined.putIfAbsent(parts, whole);
    }

    /** The ways to write a character as two. */
    public List<String> apart(char c) {
        return apart.getOrDefault(c, List.of());
    }

    /** The character two others form side by side, 0 when none. */
    public char joined(char left, char right) {
        return joined.getOrDefault("" + left + right, '\0');
    }
}
