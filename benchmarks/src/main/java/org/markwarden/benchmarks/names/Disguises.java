package org.markwarden.benchmarks.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.markwarden.matcher.names.NameEntry;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.NameOrigin;
import org.markwarden.matcher.text.TextTables;

/** Disguised names written by hand, put into a title and looked for. */
public final class Disguises {

    private static final String BEFORE = "新款 ";
    private static final String AFTER = " 2026 正品 包邮";

    private Disguises() {}

    /** How many of each kind are found, and every one that is not. */
    public record Recall(String kind, int tried, int found, List<String> missed) {}

    record Disguise(String kind, String name, String written) {}

    static List<Disguise> all() {
        InputStream list = Objects.requireNonNull(Disguises.class.getResourceAsStream("disguises.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Disguise(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every kind of disguise, looked for in an index of the disguised names, all watched. */
    public static List<Recall> recall(TextTables tables) {
        List<Disguise> all = all();
        List<String> names = all.stream().map(Disguise::name).distinct().toList();
        NameIndex index = NameIndex.build(tables, add -> {
            for (int i = 0; i < names.size(); i++) {
                add.accept(new NameEntry(i, 0, names.get(i), true, NameOrigin.NAME));
            }
        });
        NameFinder finder = index.finder();
        Map<String, Recall> kinds = new TreeMap<>();
        for (Disguise disguise : all) {
            boolean found = isFound(finder, names, disguise);
            List<String> missed = found ? List.of() : List.of(disguise.name() + " as " + disguise.written());
            kinds.merge(disguise.kind(), new Recall(disguise.kind(), 1, found ? 1 : 0, missed), Disguises::sum);
        }
        return List.copyOf(kinds.values());
    }

    private static Recall sum(Recall a, Recall b) {
        var missed = new ArrayList<>(a.missed());
        missed.addAll(b.missed());
        return new Recall(a.kind(), a.tried() + b.tried(), a.found() + b.found(), missed);
    }

    private static boolean isFound(NameFinder finder, List<String> names, Disguise disguise) {
        int start = BEFORE.codePointCount(0, BEFORE.length());
        int end =
                start + disguise.written().codePointCount(0, disguise.written().length());
        boolean[] found = new boolean[1];
        finder.find(
                BEFORE + disguise.written() + AFTER,
                (right, _, from, to, _, _) ->
                        found[0] |= names.get(right).equals(disguise.name()) && from < end && to > start);
        return found[0];
    }
}
