package org.markwarden.matcher.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.markwarden.matcher.text.FoldedText;

/** The generic words shops, handles and domain labels put before and after a name: the table {@code affixes.tsv}. */
final class Affixes {

    private final Set<Long> hashes = new HashSet<>();

    Affixes() {
        try (InputStream table = Affixes.class.getResourceAsStream("affixes.tsv")) {
            if (table == null) {
                throw new IllegalStateException("the table affixes.tsv is missing from the program");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line.substring(line.indexOf('\t') + 1).split(" ", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read affixes.tsv", e);
        }
    }

    private void add(String[] words) {
        for (String word : words) {
            hashes.add(FoldedText.hashOf(word.toCharArray(), 0, word.length()));
        }
    }

    boolean holds(long hash) {
        return hashes.contains(hash);
    }
}
