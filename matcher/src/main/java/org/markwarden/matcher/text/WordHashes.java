package org.markwarden.matcher.text;

import java.util.List;

/** A small set of words by their {@link FoldedText#hash}, asked without allocating. */
public final class WordHashes {

    private final long[] slots;

    /** The set of these words. */
    public WordHashes(List<String> words) {
        slots = new long[Integer.highestOneBit(Math.max(4, words.size())) * 4];
        for (String word : words) {
            long hash = FoldedText.hashOf(word.toCharArray(), 0, word.length());
            slots[slot(hash)] = hash;
        }
    }

    public boolean holds(long hash) {
        return slots[slot(hash)] == hash;
    }

    /** The slot of a hash, or the free one where it belongs; no word has the hash 0. */
    private int slot(long hash) {
        int slot = (int) (((hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L) >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
