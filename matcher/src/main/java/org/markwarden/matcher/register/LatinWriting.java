package org.markwarden.matcher.register;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;

/** How a name in Cyrillic or Greek letters is written in Latin ones: Простоквашино, Prostokvashino (rules of BGN/PCGN and UNGEGN as ICU has them). */
final class LatinWriting {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");
    private static final Pattern SIGNS = Pattern.compile("['ʹʺ`’]");

    private LatinWriting() {}

    /** The one other writing, or none. */
    static List<String> of(String name) {
        if (CYRILLIC.matcher(name).find()) {
            return written(Rules.CYRILLIC, name);
        }
        return GREEK.matcher(name).find() ? written(Rules.GREEK, name) : List.of();
    }

    private static List<String> written(Transliterator rules, String name) {
        return List.of(SIGNS.matcher(rules.transliterate(name)).replaceAll(""));
    }

    /** Compiled when the first such name is met. */
    private static final class Rules {
        private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
        private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN; Latin-ASCII");
    }
}
