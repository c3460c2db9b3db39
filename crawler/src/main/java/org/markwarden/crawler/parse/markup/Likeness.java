package org.markwarden.crawler.parse.markup;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether two writings may be names of one thing, in any script: they share most pairs of letters of the shorter one. */
final class Likeness {
    private static final double MOST = 0.6;

    private Likeness() {}

    static boolean isAlike(String one, String other) {
        String first = letters(one);
        String second = letters(other);
        boolean shorter = first.length() <= second.length();
        Set<String> pairs = pairs(shorter ? first : second);
        Set<String> among = pairs(shorter ? second : first);
        return pairs.isEmpty() || pairs.stream().filter(among::contains).count() >= MOST * pairs.size();
    }

    private static Set<String> pairs(String letters) {
        Set<String> pairs = new HashSet<>();
        for (int i = 2; i <= letters.length(); i++) {
            pairs.add(letters.substring(i - 2, i));
        }
        return pairs;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
