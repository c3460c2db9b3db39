package org.markwarden.matcher.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** A table file of the module: lines of cells parted by tabs, comments after {@code #} at the start of a line. */
public record WordList(String name, List<Row> rows) {

    public WordList {
        rows = List.copyOf(rows);
    }

    private static final String FOLDER = "/org/markwarden/matcher/lists/";

    /** Reads a list that is shipped with the matcher. */
    public static WordList shipped(String name) {
        String path = FOLDER + name;
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("list missing from the build: " + path);
            }
            return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("list " + path + " cannot be read", e);
        }
    }

    /** A digest of the bytes of shipped lists, by which a match tells which lists it was made with. */
    public static String versionOf(List<String> names) {
        var digest = new CRC32C();
        for (String name : names) {
            try (InputStream in = WordList.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException("list missing from the build: " + name);
                }
                digest.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("list " + name + " cannot be read", e);
            }
        }
        return "%08x".formatted(digest.getValue());
    }

    /** The words of a list that holds nothing else. */
    public List<String> words() {
        return rows.stream().flatMap(row -> row.words(0).stream()).toList();
    }

    static WordList read(String name, BufferedReader lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                rows.add(new Row(name, number, List.of(line.split("\t", -1))));
            }
        }
        return new WordList(name, rows);
    }

    /** One line, with its place for messages. */
    public record Row(String list, int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell, stripped; empty when the line is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** The words of a cell, parted by spaces; an underscore stands for a space inside a word. */
        public List<String> words(int index) {
            List<String> words = new ArrayList<>();
            for (String word : cell(index).split(" ", -1)) {
                if (!word.isEmpty()) {
                    words.add(word.replace('_', ' '));
                }
            }
            return words;
        }

        /** Every way to put one word of each cell from here on together, with this between them. */
        public List<String> joined(int first, String joint) {
            List<String> phrases = words(first);
            for (int cell = first + 1; cell < cells.size(); cell++) {
                List<String> parts = words(cell);
                phrases = phrases.stream()
                        .flatMap(begun -> parts.stream().map(part -> begun + joint + part))
                        .toList();
            }
            return phrases;
        }

        /** What to say when the line cannot be used. */
        public IllegalStateException fault(String what) {
            return new IllegalStateException(list + ", line " + line + ": " + what);
        }
    }
}
