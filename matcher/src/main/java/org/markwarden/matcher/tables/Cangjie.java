package org.markwarden.matcher.tables;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a character without its radical, by the Cangjie codes of Unihan: a code writes the first part of a
 * character with at most two letters, the rest with at most three, each shortened by rules, so that a code without the
 * letters of the radical is the code of the rest.
 */
final class Cangjie {

    private static final double COMMON = 0.12;
    private static final int LONGEST_HEAD = 2;
    private static final int LONGEST_BODY = 3;

    private final Strokes strokes;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, Set<Integer>> byHead = new HashMap<>();
    private final Map<String, Set<Integer>> byBody = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> heads = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> bodies = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();

    Cangjie(TableSources sources, Set<Integer> characters, Strokes strokes) {
        this.strokes = strokes;
        sources.unihan(TableSources.DICTIONARY, "kCangjie")
                .filter(row -> characters.contains(row.codePoint()))
                .forEach(row -> add(row.codePoint(), row.value().split(" ", -1)[0]));
    }

    private void add(int character, String code) {
        codes.put(character, code);
        byHead.computeIfAbsent(head(code), _ -> new LinkedHashSet<>()).add(character);
        asBody(code)
                .forEach(body ->
                        byBody.computeIfAbsent(body, _ -> new LinkedHashSet<>()).add(character));
        int radical = strokes.radical(character).radical();
        sizes.merge(radical, 1, Integer::sum);
        for (int size = 1; size <= LONGEST_BODY && size < code.length(); size++) {
            if (size <= LONGEST_HEAD) {
                count(heads, radical, code.substring(0, size));
            }
            count(bodies, radical, code.substring(code.length() - size));
        }
    }

    private static void count(Map<Integer, Map<String, Integer>> counts, int radical, String code) {
        counts.computeIfAbsent(radical, _ -> new HashMap<>()).merge(code, 1, Integer::sum);
    }

    /** The first and the last letter. */
    private static String head(String code) {
        return code.length() == 1 ? code : "" + code.charAt(0) + code.charAt(code.length() - 1);
    }

    private static Set<String> asBody(String code) {
        char first = code.charAt(0);
        char last = code.charAt(code.length() - 1);
        if (code.length() <= LONGEST_BODY) {
            return new LinkedHashSet<>(List.of(code, "" + first + last));
        }
        return new LinkedHashSet<>(
                List.of("" + first + code.charAt(1) + last, "" + first + last, "" + first + code.charAt(2) + last));
    }

    /** Characters that may stand right of or below the radical. */
    Set<Integer> restsAfter(int character) {
        return rests(character, heads, byBody, true);
    }

    /** Characters that may stand left of or above the radical. */
    Set<Integer> restsBefore(int character) {
        return rests(character, bodies, byHead, false);
    }

    private Set<Integer> rests(
            int character,
            Map<Integer, Map<String, Integer>> radicals,
            Map<String, Set<Integer>> byCode,
            boolean after) {
        String code = codes.getOrDefault(character, "");
        Strokes.RadicalStrokes radical = strokes.radical(character);
        double least = Math.max(2, COMMON * sizes.getOrDefault(radical.radical(), 0));
        Set<Integer> found = new LinkedHashSet<>();
        radicals.getOrDefault(radical.radical(), Map.of()).forEach((part, count) -> {
            boolean fits = count >= least
                    && code.length() > part.length()
                    && (after ? code.startsWith(part) : code.endsWith(part));
            if (fits) {
                String rest = after ? code.substring(part.length()) : code.substring(0, code.length() - part.length());
                byCode.getOrDefault(rest, Set.of()).stream()
                        .filter(c -> c != character && strokes.total(c) == radical.residual())
                        .forEach(found::add);
            }
        });
        return found;
    }
}
