package org.markwarden.matcher.register.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What offices call the state of a mark, in the words of our register: the table {@code status-words.tsv}. A state nobody
 * here knows is pending: the mark is shown and nothing rests on it.
 */
final class StatusWords {

    private static final String PENDING = "pending";
    private static final String REGISTERED = "registered";
    private static final Map<String, String> US_CODES = new HashMap<>();
    private static final List<Word> WORDS = new ArrayList<>();

    static {
        load();
    }

    private StatusWords() {}

    /** The status of a mark from what its office says; without a word, a registered one is one with a day of registration. */
    static String of(String office, @Nullable String said, boolean hasRegistrationDay) {
        if (said == null) {
            return hasRegistrationDay ? REGISTERED : PENDING;
        }
        return office.equals("US") && said.matches("[0-9]{1,3}") ? ofUsCode(said) : ofWords(said);
    }

    /** The status of a code of the USPTO. */
    static String ofUsCode(String code) {
        return US_CODES.getOrDefault(code, PENDING);
    }

    /** The first row of the table whose words all stand in the text decides. */
    static String ofWords(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(word -> word.parts.stream().allMatch(low::contains))
                .map(word -> word.status)
                .findFirst()
                .orElse(PENDING);
    }

    private static void load() {
        try (InputStream table = StatusWords.class.getResourceAsStream("status-words.tsv")) {
            if (table == null) {
                throw new IllegalStateException("the table status-words.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read status-words.tsv", e);
        }
    }

    private static void add(String[] cells) {
        List<String> said = List.of(cells[2].split(" ", -1));
        if (cells[0].equals("US")) {
            said.forEach(code -> US_CODES.put(code, cells[1]));
        } else {
            WORDS.add(new Word(cells[1], said));
        }
    }

    private record Word(String status, List<String> parts) {}
}
