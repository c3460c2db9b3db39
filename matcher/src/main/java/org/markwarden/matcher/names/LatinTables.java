package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.util.Map;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;

/** Packs Latin names by skeleton, by sound, and with each letter left out. */
final class LatinTables {

    static final int LONGEST = 32;
    static final int SHORTEST_SKELETON = 3;
    static final int SHORTEST_SOUND = 5;
    static final int SHORTEST_EDIT = 6;
    private static final int LONGEST_EDIT = 20;

    private final PatternPool pool;
    private final KeyTable.Builder skeletons = new KeyTable.Builder();
    private final KeyTable.Builder sounds = new KeyTable.Builder();
    private final KeyTable.Builder edits = new KeyTable.Builder();
    private final char[] buffer = new char[LONGEST];

    LatinTables(PatternPool pool) {
        this.pool = pool;
    }

    void packInto(Map<Section, ByteBuffer> sections) {
        for (int pattern = 0; pattern < pool.count(); pattern++) {
            if (pool.script(pattern) == Script.LATIN && pool.length(pattern) <= LONGEST) {
                add(pattern, pool.start(pattern), pool.start(pattern + 1));
            }
        }
        sections.put(Section.SKELETON_KEYS, skeletons.pack());
        sections.put(Section.LATIN_SOUND_KEYS, sounds.pack());
        sections.put(Section.EDIT_KEYS, edits.pack());
    }

    private void add(int pattern, int start, int end) {
        char[] chars = pool.chars.values;
        int length = end - start;
        if (length >= SHORTEST_SKELETON) {
            int size = Skeleton.write(chars, start, end, buffer);
            skeletons.add(FoldedText.hashOf(buffer, 0, size), pattern);
        }
        if (length >= SHORTEST_SOUND) {
            int size = LatinSound.write(chars, start, end, buffer);
            sounds.add(FoldedText.hashOf(buffer, 0, size), pattern);
        }
        if (length >= SHORTEST_EDIT && length <= LONGEST_EDIT) {
            addEdits(pattern, chars, start, length);
        }
    }

    private void addEdits(int pattern, char[] chars, int start, int length) {
        edits.add(FoldedText.hashOf(chars, start, start + length), pattern);
        for (int gone = 0; gone < length; gone++) {
            if (gone == 0 || chars[start + gone] != chars[start + gone - 1]) {
                System.arraycopy(chars, start, buffer, 0, gone);
                System.arraycopy(chars, start + gone + 1, buffer, gone, length - gone - 1);
                edits.add(FoldedText.hashOf(buffer, 0, length - 1), pattern);
            }
        }
    }
}
