package org.markwarden.matcher.use;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.WordList.Row;

/**
 * Words right beside a name by which the sign itself stands on what is sold: {@code 印KANS}, {@code KANS字样}, {@code BRITA printed}; not
 * {@code 不印KANS} or {@code no BRITA logo}.
 */
final class SignPut {

    /** The kinds of words it reads from the list of words of bearing. */
    static final Set<String> KINDS = Set.of("put", "denied", "behind", "alone");

    private static final char LETTERS = '字';
    private static final String BETWEEN = " \"'”’」』】)-";
    /** {@code LEGO字的}, {@code LEGO字都在}; before anything else the character begins another word. */
    private static final String AFTER_LETTERS = "的都在齐全清也有";
    /** {@code 标准}, {@code 标签}: other words. */
    private static final String NO_SIGN = "准配签致题识注本杆价牌语兵枪间号清量尺记示的";

    private final Map<Character, List<String>> before;
    private final List<String> denied;
    private final List<String> behind;
    private final List<String> alone;
    private final BitSet ends = new BitSet();
    private final BitSet beginnings = new BitSet();

    SignPut(List<Row> rows) {
        before = words(rows, "put").stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
        denied = words(rows, "denied");
        behind = words(rows, "behind");
        alone = words(rows, "alone");
        before.keySet().forEach(ends::set);
        behind.forEach(word -> beginnings.set(word.charAt(0)));
        alone.forEach(word -> beginnings.set(word.charAt(0)));
    }

    private static List<String> words(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.cell(0).equals(kind))
                .flatMap(row -> row.words(1).stream())
                .map(Folding::folded)
                .toList();
    }

    /** Where the words begin that put the sign between two places on goods, or -1. */
    int start(char[] text, int start, int end) {
        int verb = verb(text, start);
        if (verb >= 0) {
            return isDenied(text, verb) ? -1 : verb;
        }
        return isBehind(text, end) && !isDenied(text, start) ? start : -1;
    }

    private int verb(char[] text, int start) {
        if (start == 0 || !ends.get(text[start - 1])) {
            return -1;
        }
        for (String word : before.getOrDefault(text[start - 1], List.of())) {
            int from = start - word.length();
            if (stands(text, from, word) && isParted(text, from)) {
                return from;
            }
        }
        return -1;
    }

    private boolean isBehind(char[] text, int end) {
        int next = end;
        while (next < text.length && next - end < 2 && BETWEEN.indexOf(text[next]) >= 0) {
            next++;
        }
        if (next == text.length || !beginnings.get(text[next])) {
            return false;
        }
        for (String word : behind) {
            int to = next + word.length();
            if (stands(text, next, word) && (to == text.length || isParted(text, to))) {
                return true;
            }
        }
        return next == end && alone.stream().anyMatch(word -> stands(text, end, word) && isWhole(text, end));
    }

    private static boolean isWhole(char[] text, int at) {
        int next = at + 1;
        if (next >= text.length || !Character.isLetterOrDigit(text[next])) {
            return true;
        }
        return text[at] == LETTERS ? AFTER_LETTERS.indexOf(text[next]) >= 0 : NO_SIGN.indexOf(text[next]) < 0;
    }

    private boolean isDenied(char[] text, int from) {
        return denied.stream().anyMatch(no -> {
            int at = from - no.length();
            return stands(text, at, no) && isParted(text, at);
        });
    }

    /** Says whether no word of letters goes on across a place. */
    private static boolean isParted(char[] text, int at) {
        return at == 0 || !Folding.isSpaced(text[at - 1]) || !Folding.isSpaced(text[at]);
    }

    private static boolean stands(char[] text, int at, String word) {
        if (at < 0 || at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
