package org.markwarden.marketplace.world;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences titles and descriptions are made of, by key and language. */
record Phrases(Map<String, List<String>> byKey) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static Phrases load() {
        return new Phrases(Table.rows("phrases.tsv", 3).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0) + "/" + row.get(1),
                        Collectors.mapping(row -> row.get(2), Collectors.toList()))));
    }

    List<String> all(String key, Language language) {
        List<String> found = byKey.get(key + "/" + language.tag());
        if (found == null) {
            throw new IllegalStateException("no phrase " + key + " in " + language);
        }
        return found;
    }

    static String fill(String phrase, Map<String, String> words) {
        return PLACE.matcher(phrase).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), phrase, words)));
    }

    private static String word(String name, String phrase, Map<String, String> words) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("no word for {" + name + "} in: " + phrase);
        }
        return word;
    }
}
