package org.markwarden.matcher.text;

import java.util.zip.CRC32C;

/** Marks so well known that a word which is one of them hardly imitates another: the table {@code known-names.tsv}. */
public final class KnownNames {

    private static final int SIZE = 1 << 13;

    private final long[] hashes = new long[SIZE];

    KnownNames(CharacterFold fold, CRC32C version) {
        var folded = new FoldedText(fold);
        TableFile.read("known-names.tsv", version, cells -> {
            for (String name : cells[1].split(" ", -1)) {
                folded.set(name);
                hashes[slot(folded.hash(0, folded.length()))] = folded.hash(0, folded.length());
            }
        });
    }

    /** Says whether characters with this {@link FoldedText#hash} are such a mark. */
    public boolean holds(long hash) {
        return hashes[slot(hash)] == hash;
    }

    /** The slot of a hash, or the free one where it belongs. */
    private int slot(long hash) {
        int slot = (int) (((hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L) >>> 51);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (SIZE - 1);
        }
        return slot;
    }
}
