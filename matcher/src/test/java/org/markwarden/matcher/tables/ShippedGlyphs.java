package org.markwarden.matcher.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.markwarden.matcher.text.TextTables;

/** The rows of the committed glyph table by their character, in the order of the file. */
record ShippedGlyphs(Map<String, String> rows) {

    /** Another rasteriser may move a likeness over the edge of a letter, not further. */
    private static final int STEP = 1;

    static ShippedGlyphs committed() {
        Map<String, String> rows = new LinkedHashMap<>();
        var resource = Objects.requireNonNull(TextTables.class.getResourceAsStream("glyphs.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> rows.put(line.substring(0, line.indexOf('\t')), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShippedGlyphs(rows);
    }

    ShippedGlyphs with(String character, String row) {
        Map<String, String> changed = new LinkedHashMap<>(rows);
        changed.put(character, row);
        return new ShippedGlyphs(changed);
    }

    List<Integer> characters() {
        return rows.keySet().stream().map(c -> c.codePointAt(0)).toList();
    }

    String neighbours(int character) {
        return cells(character)[1];
    }

    String row(int character) {
        return Objects.requireNonNull(rows.get(Character.toString(character)));
    }

    private String[] cells(int character) {
        return row(character).split("\t", -1);
    }

    /** The drawn characters all of whose neighbours are drawn too. */
    List<Integer> whole(GlyphShapes shapes) {
        List<Integer> drawn =
                IntStream.range(0, shapes.count()).mapToObj(shapes::character).toList();
        return drawn.stream()
                .filter(c -> neighbours(c).chars().allMatch(drawn::contains))
                .toList();
    }

    /** Each pair of drawn characters the committed table says something else about than the drawing. */
    List<String> contradictions(GlyphShapes shapes, GlyphTable drawn) {
        return IntStream.range(0, shapes.count())
                .mapToObj(i -> contradictions(shapes, drawn, i))
                .flatMap(List::stream)
                .toList();
    }

    /** The contradictions in the row of one drawn character. */
    List<String> contradictions(GlyphShapes shapes, GlyphTable drawn, int index) {
        String[] cells = cells(shapes.character(index));
        String grades = cells[2];
        List<String> found = new ArrayList<>();
        if (!grades.chars()
                .sorted()
                .boxed()
                .toList()
                .equals(grades.chars().boxed().toList())) {
            found.add(cells[0] + " is not ranked nearest first");
        }
        for (int other = 0; other < shapes.count(); other++) {
            int rank = cells[1].indexOf(shapes.character(other));
            char limit = grades.charAt(rank < 0 ? grades.length() - 1 : rank);
            char grade = GlyphTable.grade(drawn.likeness(index, other));
            if (other != index && (grade < limit - STEP || (rank >= 0 && grade > limit + STEP))) {
                found.add(cells[0] + Character.toString(shapes.character(other)) + " is drawn " + grade
                        + (rank < 0 ? ", committed as no neighbour" : ", committed as " + limit));
            }
        }
        return found;
    }
}
