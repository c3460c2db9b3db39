package org.markwarden.notice.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.markwarden.domain.notice.PlatformResult;

/** Reads the words of an announcement: which result they name. The first word of the table that occurs decides. */
final class AnnouncedResult {
    private static final String TABLE = "announced-results.csv";

    private final List<Word> words;

    private record Word(String text, PlatformResult result) {}

    private AnnouncedResult(List<Word> words) {
        this.words = List.copyOf(words);
    }

    static AnnouncedResult shipped() {
        List<Word> words = new ArrayList<>();
        try (InputStream in = AnnouncedResult.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("table missing: " + TABLE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("word,"))
                    .map(AnnouncedResult::word)
                    .forEach(words::add);
        } catch (IOException e) {
            throw new IllegalStateException("table unreadable: " + TABLE, e);
        }
        return new AnnouncedResult(words);
    }

    private static Word word(String line) {
        String[] cells = line.split(",", -1);
        PlatformResult result = PlatformResult.of(cells[1])
                .orElseThrow(() -> new IllegalStateException(TABLE + " names no result: " + line));
        return new Word(cells[0], result);
    }

    PlatformResult of(String announcement) {
        String text = announcement.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> text.contains(word.text()))
                .map(Word::result)
                .findFirst()
                .orElse(PlatformResult.OTHER);
    }
}
