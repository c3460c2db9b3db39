package org.markwarden.matcher.register;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a name in Cyrillic or Greek letters is written in Latin ones: Простоквашино, Prostokvashino (rules of BGN/PCGN and UNGEGN as ICU has them). */
final class LatinWriting {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern SIGNS = Pattern.compile("['ʹʺ`’]");
    /** {@code Krasnyy}, mostly written {@code Krasny}. */
    private static final Pattern DOUBLED = Pattern.compile("(?i)(?<=y)y(?!\\p{L})");

    private LatinWriting() {}

    /** The other writings, none for names in other letters. */
    static List<String> of(String name) {
        if (UKRAINIAN.matcher(name).find()) {
            return written(Rules.UKRAINIAN, name);
        }
        if (CYRILLIC.matcher(name).find()) {
            return written(Rules.RUSSIAN, name);
        }
        return GREEK.matcher(name).find() ? written(Rules.GREEK, name) : List.of();
    }

    private static List<String> written(Transliterator rules, String name) {
        String full = SIGNS.matcher(rules.transliterate(name)).replaceAll("");
        return Stream.of(full, DOUBLED.matcher(full).replaceAll("")).distinct().toList();
    }

    /** Compiled when the first such name is met. */
    private static final class Rules {
        private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
        private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN; Latin-ASCII");
        private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN; Latin-ASCII");
    }
}
