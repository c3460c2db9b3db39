package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/**
 * Whether goods carry the sign of what they are said to fit: a cap that fits an Audi is lawful, one with the four rings on it is not
 * (Trademark Law, article 57(1), (2)). Read from the title: below it a logo is as often that of the part's own maker.
 */
final class Bearing {

    private final Lexicon<Boolean> words;
    private final Lexicon<Boolean> alike;
    private final List<String> before;
    private final List<String> denied;
    private final List<String> behind;

    Bearing() {
        List<Row> rows = WordList.shipped("bearing-words.tsv").rows();
        List<Lexicon.Entry<Boolean>> told = new ArrayList<>();
        words(rows, "bears").forEach(word -> told.add(new Lexicon.Entry<>(word, true)));
        words(rows, "not").forEach(word -> told.add(new Lexicon.Entry<>(word, false)));
        words = Lexicon.of(told);
        alike = Lexicon.of(words(rows, "alike").stream()
                .map(word -> new Lexicon.Entry<>(word, true))
                .toList());
        before = folded(rows, "put");
        denied = folded(rows, "denied");
        behind = folded(rows, "behind");
        for (Row row : rows) {
            if (!List.of("bears", "not", "alike", "put", "denied", "behind").contains(row.cell(0))) {
                throw row.fault("no kind of word: " + row.cell(0));
            }
        }
    }

    private static List<String> words(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.cell(0).equals(kind))
                .flatMap(row -> row.words(1).stream())
                .toList();
    }

    private static List<String> folded(List<Row> rows, String kind) {
        return words(rows, kind).stream().map(Folding::folded).toList();
    }

    /** The words of the title that say so; nothing where any says that there is none, or whose it would be instead. */
    @Nullable
    String told(FieldText title) {
        List<Span<Boolean>> found = new ArrayList<>();
        words.scan(title.folded(), (start, end, bears) -> found.add(new Span<>(start, end, bears)));
        if (found.isEmpty() || found.stream().anyMatch(one -> !one.meaning())) {
            return null;
        }
        Span<Boolean> first = found.getFirst();
        return title.slice(first.start(), first.end());
    }

    /** Says whether the title offers what looks like the packaging of others. */
    boolean isAlike(FieldText title) {
        boolean[] found = {false};
        alike.scan(title.folded(), (_, _, _) -> found[0] = true);
        return found[0];
    }

    /** Where the words begin that put the sign between two places on goods, or -1: {@code 印KANS}, {@code KANS字样}, not {@code 不印KANS} or {@code 无KANS字样}. */
    int putStart(char[] text, int start, int end) {
        for (String word : before) {
            int from = start - word.length();
            if (stands(text, from, word)) {
                return isDenied(text, from) ? -1 : from;
            }
        }
        if (isDenied(text, start)) {
            return -1;
        }
        int next = end < text.length && text[end] == ' ' ? end + 1 : end;
        return behind.stream().anyMatch(word -> stands(text, next, word)) ? start : -1;
    }

    private boolean isDenied(char[] text, int from) {
        return denied.stream().anyMatch(no -> stands(text, from - no.length(), no));
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
