package org.markwarden.matcher.names;

import java.util.List;
import org.markwarden.matcher.text.FoldedText;

/** A small set of words by their {@link FoldedText#hash}, asked without allocating. */
final class WordHashes {

    private final long[] slots;

    WordHashes(List<String> words) {
        slots = new long[Integer.highestOneBit(Math.max(4, words.size())) * 4];
        for (String word : words) {
            long hash = FoldedText.hashOf(word.toCharArray(), 0, word.length());
            slots[slot(hash)] = hash;
        }
    }

    boolean holds(long hash) {
        return slots[slot(hash)] == hash;
    }

    /** The slot of a hash, or the free one where it belongs; no word has the hash 0. */
    private int slot(long hash) {
        int slot = (int) KeyTable.mix(hash) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
