package org.markwarden.marketplace.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A tab-separated resource beside this class; {@code #} lines are notes, {@code \}{@code uXXXX} stands for a character. */
final class Table {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private Table() {}

    static List<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(name, line, columns))
                .toList();
    }

    static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split("\\|", -1));
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> cells = List.of(unescape(line).split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(name + ": " + cells.size() + " columns, wanted " + columns + ": " + line);
        }
        return cells;
    }

    private static String unescape(String line) {
        return ESCAPE.matcher(line).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
