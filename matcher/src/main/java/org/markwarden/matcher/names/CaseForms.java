package org.markwarden.matcher.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it is written in capitals, in small letters and with a capital at the head of each word, for scripts whose capitals look like
 * Latin ones and whose small letters do not: ПРОСТОКВАШИНО is compared as something else than Простоквашино.
 */
public final class CaseForms {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final char FIRST_NOT_LATIN = 0x250;

    private CaseForms() {}

    /** The name itself first; nothing else for names in scripts of one case and in Latin letters, whose cases are compared alike. */
    public static List<String> of(String name) {
        if (name.chars().noneMatch(CaseForms::hasOtherCase)) {
            return List.of(name);
        }
        String small = name.toLowerCase(Locale.ROOT);
        String headed = WORD.matcher(small)
                .replaceAll(word -> word.group().substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.group().substring(1));
        return Stream.of(name, small, name.toUpperCase(Locale.ROOT), headed)
                .distinct()
                .toList();
    }

    private static boolean hasOtherCase(int c) {
        return c >= FIRST_NOT_LATIN && (Character.isUpperCase(c) || Character.isLowerCase(c));
    }
}
