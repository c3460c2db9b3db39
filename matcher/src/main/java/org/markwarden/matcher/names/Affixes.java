package org.markwarden.matcher.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The generic words shops, handles and domain labels put before and after a name: the table {@code affixes.tsv}. */
final class Affixes {

    private final WordHashes words;

    Affixes() {
        try (InputStream table = Affixes.class.getResourceAsStream("affixes.tsv")) {
            if (table == null) {
                throw new IllegalStateException("the table affixes.tsv is missing from the program");
            }
            words = new WordHashes(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line ->
                            Stream.of(line.substring(line.indexOf('\t') + 1).split(" ", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read affixes.tsv", e);
        }
    }

    boolean holds(long hash) {
        return words.holds(hash);
    }
}
