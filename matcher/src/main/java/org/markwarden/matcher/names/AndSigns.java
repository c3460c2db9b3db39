package org.markwarden.matcher.names;

import java.util.List;
import java.util.regex.Pattern;

/** Names that hold a sign for "and", or the word: H&M is h-and-m to a domain label, which has no such sign. */
public final class AndSigns {

    private static final List<String> WORDS = List.of("and", "und", "et");
    private static final Pattern SIGN = Pattern.compile("(?<=[\\p{L}\\p{N}.'])\\s*[&+＆＋]\\s*(?=[\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("(?i)(?<=\\w)\\s+(?:and|und|et)\\s+(?=\\w)");

    private AndSigns() {}

    /** Says whether a small word says no more than the sign. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    /** The other ways to write a name, none when it has neither the sign nor the word. */
    public static List<String> respelled(String name) {
        if (SIGN.matcher(name).find()) {
            return WORDS.stream()
                    .map(word -> SIGN.matcher(name).replaceAll(" " + word + " "))
                    .toList();
        }
        return WORD.matcher(name).find() ? List.of(WORD.matcher(name).replaceAll(" ")) : List.of();
    }
}
