package org.markwarden.matcher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** The generic words shops, handles and domain labels put before and after a name: the table {@code affixes.tsv}. */
public final class Affixes {

    private final WordHashes words;

    Affixes(CRC32C version) {
        List<String> all = new ArrayList<>();
        TableFile.read("affixes.tsv", version, cells -> all.addAll(List.of(cells[1].split(" ", -1))));
        words = new WordHashes(all);
    }

    /** Says whether characters with this {@link FoldedText#hash} are such a word. */
    public boolean holds(long hash) {
        return words.holds(hash);
    }
}
