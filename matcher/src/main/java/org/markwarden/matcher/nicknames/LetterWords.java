package org.markwarden.matcher.nicknames;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/** Tells letters that are a size, a cut or a level, {@code size L V-neck}, {@code LV.99}, from letters of a mark. */
final class LetterWords {

    private static final String LIST = "letter-words.tsv";
    /** Letters of sizes; two of them beside each other are two sizes. */
    private static final String SIZES = "smlx";
    /** Signs that also stand between words. */
    private static final String LOOSE = " -";

    private static final String SKIPPED = " :：-（(";

    private static final int LEVEL_DIGITS = 3;

    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    LetterWords() {
        for (Row row : WordList.shipped(LIST).rows()) {
            List<String> words = switch (row.cell(0)) {
                case "before" -> before;
                case "after" -> after;
                default -> throw row.fault("neither before nor after: " + row.cell(0));
            };
            words.addAll(row.words(1));
        }
    }

    /** Says whether the spelled letters from one place to another are no initials. */
    boolean areLetters(char[] text, int start, int end) {
        if (isLevel(text, end)) {
            return true;
        }
        boolean loose = false;
        boolean sizes = true;
        for (int i = start; i < end; i++) {
            boolean letter = (i - start) % 2 == 0;
            loose |= !letter && LOOSE.indexOf(text[i]) >= 0;
            sizes &= !letter || SIZES.indexOf(text[i]) >= 0;
        }
        return loose && (sizes || isFollowed(text, end) || isPreceded(text, start));
    }

    /** {@code LV99}, {@code Lv.99} is a level of a game; {@code LV 2026} is a mark and a year. */
    static boolean isLevel(char[] text, int end) {
        int at = end < text.length && text[end] == '.' ? end + 1 : end;
        int last = at;
        while (last < text.length && Character.isDigit(text[last])) {
            last++;
        }
        return last > at && last - at <= LEVEL_DIGITS;
    }

    private boolean isFollowed(char[] text, int end) {
        int at = end;
        while (at < text.length && LOOSE.indexOf(text[at]) >= 0) {
            at++;
        }
        boolean hyphen = at > end && text[at - 1] == '-';
        if (hyphen && at < text.length && Character.isLetterOrDigit(text[at])) {
            return true;
        }
        int from = at;
        return after.stream().anyMatch(word -> stands(text, from, word));
    }

    private boolean isPreceded(char[] text, int start) {
        int at = start;
        while (at > 0 && SKIPPED.indexOf(text[at - 1]) >= 0) {
            at--;
        }
        int to = at;
        return before.stream().anyMatch(word -> stands(text, to - word.length(), word));
    }

    /** Says whether a word stands here, a Latin one with no letter beside it. */
    private static boolean stands(char[] text, int from, String word) {
        int end = from + word.length();
        if (from < 0 || end > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return !isLatin(word.charAt(0))
                || ((from == 0 || !isLatin(text[from - 1])) && (end == text.length || !isLatin(text[end])));
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c);
    }
}
