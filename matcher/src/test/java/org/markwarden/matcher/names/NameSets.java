package org.markwarden.matcher.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The written sets of imitations and handles beside the tests, and how much of them a finder sees. */
final class NameSets {

    private NameSets() {}

    /** A name and something written that imitates or merely resembles it. */
    record Pair(String name, String written) {}

    /** What was seen of a set. */
    record Seen(int count, List<Pair> seen, List<Pair> unseen) {
        double share() {
            return (double) seen.size() / count;
        }
    }

    static List<Pair> imitations() {
        return rows("imitations.tsv")
                .flatMap(cells -> pairs(cells[2], cells[3]))
                .toList();
    }

    static List<Pair> handles(String table) {
        return rows(table).flatMap(cells -> pairs(cells[0], cells[1])).toList();
    }

    static Seen see(List<Pair> pairs, BiPredicate<String, String> sees) {
        List<Pair> seen = new ArrayList<>();
        List<Pair> unseen = new ArrayList<>();
        pairs.forEach(pair -> (sees.test(pair.name(), pair.written()) ? seen : unseen).add(pair));
        return new Seen(pairs.size(), seen, unseen);
    }

    static String[] names(List<Pair> pairs) {
        return pairs.stream().map(Pair::name).distinct().toArray(String[]::new);
    }

    private static Stream<Pair> pairs(String name, String written) {
        return Stream.of(written.split("\\|", -1)).map(one -> new Pair(name, one));
    }

    static Stream<String[]> rows(String table) {
        var resource = Objects.requireNonNull(NameSets.class.getResourceAsStream(table), table);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
