package org.markwarden.console.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences that were recorded beside kept pages and values, in the language of who reads them. Stages record English, or
 * both languages as {@code 中文 / English}; what they quote is shown as it was recorded.
 */
public final class Recorded {
    private static final String TABLE = "recorded-zh.tsv";
    private static final Pattern BOTH = Pattern.compile("(?s)(\\p{IsHan}.*?) / (.*)");
    private static final List<Sentence> SENTENCES = read();

    private Recorded() {}

    /** A sentence without its like in the table is shown as it was recorded. */
    public static String of(String sentence, Words words) {
        boolean chinese = Language.of(words.locale()) == Language.CHINESE;
        Matcher both = BOTH.matcher(sentence);
        if (both.matches()) {
            return both.group(chinese ? 1 : 2);
        }
        return chinese ? chinese(sentence).orElse(sentence) : sentence;
    }

    static Optional<String> chinese(String sentence) {
        return SENTENCES.stream()
                .flatMap(known -> known.chinese(sentence).stream())
                .findFirst();
    }

    /** What is the same in each sentence of a kind, and the Chinese around what differs. */
    private record Sentence(Pattern english, String chinese) {
        private static final Pattern PLACE = Pattern.compile("[*~]");

        static Sentence of(String line) {
            String[] cells = line.split("\t", -1);
            String pattern =
                    Arrays.stream(PLACE.split(cells[0], -1)).map(Pattern::quote).collect(Collectors.joining("(.*)"));
            return new Sentence(Pattern.compile(pattern, Pattern.DOTALL), cells[1]);
        }

        /** Only where the table has another sentence is one put into Chinese: the words of a page are quoted. */
        Optional<String> chinese(String sentence) {
            Matcher matcher = english.matcher(sentence);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int[] group = {0};
            return Optional.of(PLACE.matcher(chinese).replaceAll(place -> {
                String differs = group[0] < matcher.groupCount() ? matcher.group(++group[0]) : "";
                return Matcher.quoteReplacement(
                        place.group().equals("~") ? Recorded.chinese(differs).orElse(differs) : differs);
            }));
        }
    }

    private static List<Sentence> read() {
        var table = Objects.requireNonNull(Recorded.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Sentence::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }
}
