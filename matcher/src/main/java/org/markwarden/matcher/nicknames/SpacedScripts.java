package org.markwarden.matcher.nicknames;

import java.lang.Character.UnicodeScript;

/**
 * Where names in katakana, hangul or Cyrillic begin and end: {@code レゴ} in グレゴリー is no name, nor what goods fit
 * ({@code バービー用}, {@code ナイキ 互換}).
 */
final class SpacedScripts {

    private static final String[] FITTING = {"用", "互換", "対応", "용", "호환"};
    private static final char LONG_SOUND = 'ー';

    private SpacedScripts() {}

    static boolean standsAlone(char[] text, int start, int end) {
        UnicodeScript first = script(text[start]);
        UnicodeScript last = script(text[end - 1]);
        boolean cut = (start > 0 && isTold(first) && script(text[start - 1]) == first)
                || (end < text.length && isTold(last) && script(text[end]) == last);
        return !cut && !(isTold(last) && fits(text, end));
    }

    private static boolean isTold(UnicodeScript script) {
        return script == UnicodeScript.KATAKANA || script == UnicodeScript.HANGUL || script == UnicodeScript.CYRILLIC;
    }

    private static UnicodeScript script(char c) {
        return c == LONG_SOUND ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
    }

    private static boolean fits(char[] text, int end) {
        int at = end < text.length && text[end] == ' ' ? end + 1 : end;
        for (String word : FITTING) {
            if (at + word.length() <= text.length && word.contentEquals(new String(text, at, word.length()))) {
                return true;
            }
        }
        return false;
    }
}
