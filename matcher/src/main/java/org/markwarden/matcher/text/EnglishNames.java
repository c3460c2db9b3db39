package org.markwarden.matcher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/** Names of people, places, peoples and days that English dictionaries hold: the table {@code names-en.tsv}. */
public final class EnglishNames {

    private final WordHashes names;

    EnglishNames(CRC32C version) {
        List<String> all = new ArrayList<>();
        TableFile.read(
                "names-en.tsv",
                version,
                cells -> all.addAll(List.of(cells[1].toLowerCase(Locale.ROOT).split(" ", -1))));
        names = new WordHashes(all);
    }

    /** Says whether characters with this {@link FoldedText#hash} are such a name. */
    public boolean holds(long hash) {
        return names.holds(hash);
    }
}
