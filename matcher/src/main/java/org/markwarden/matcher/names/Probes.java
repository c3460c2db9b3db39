package org.markwarden.matcher.names;

import java.util.Arrays;

/**
 * Questions to one table of keys about windows of a text, gathered and then asked together. Each waits for memory; as no
 * answer decides what is asked next, the waits overlap. Reused for text after text.
 */
final class Probes {

    /** A view asks for answers before it gathers more than this. */
    private static final int ROOM = 1024;

    private static final int SIZE_BITS = 16;
    private static final int TAG_BITS = 16;

    private final long[] keys = new long[ROOM];
    private final long[] windows = new long[ROOM];
    private final int[] marks = new int[ROOM];
    private int count;
    private int[] values = new int[ROOM];
    private long[] answered = new long[ROOM];
    private int answers;

    void clear() {
        count = 0;
        answers = 0;
    }

    /** Says whether there is no room for so many more. */
    boolean isFull(int more) {
        return count > ROOM - more;
    }

    /**
     * Notes that the names under this hash are wanted for a window.
     *
     * @param tag what the asker wants to know again with the answer, below 65,536
     */
    void add(long hash, int start, int end, int tag) {
        keys[count] = KeyTable.mix(hash);
        windows[count++] = (long) start << (SIZE_BITS + TAG_BITS) | (long) (end - start) << TAG_BITS | tag;
    }

    /** Looks up what was noted. */
    void ask(KeyTable table) {
        int asked = sift(table);
        for (int i = 0; i < asked; i++) {
            marks[i] = table.markAt(table.firstSlot(keys[i]));
        }
        answers = 0;
        for (int i = 0; i < asked; i++) {
            long mixed = keys[i];
            int mark = KeyTable.mark(mixed);
            int slot = table.firstSlot(mixed);
            int found = marks[i];
            for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && found != 0; chain++) {
                if (found == mark) {
                    answer(table.valueAt(slot), windows[i]);
                }
                slot = table.nextSlot(slot);
                found = table.markAt(slot);
            }
        }
        count = 0;
    }

    /** Keeps, without a branch that waits, those whose key may be there; answers how many. */
    private int sift(KeyTable table) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            long mixed = keys[i];
            keys[kept] = mixed;
            windows[kept] = windows[i];
            kept += table.mayHold(mixed) ? 1 : 0;
        }
        return kept;
    }

    private void answer(int value, long window) {
        if (answers == values.length) {
            values = Arrays.copyOf(values, answers * 2);
            answered = Arrays.copyOf(answered, answers * 2);
        }
        values[answers] = value;
        answered[answers++] = window;
    }

    /** How many values were found. */
    int answers() {
        return answers;
    }

    int value(int answer) {
        return values[answer];
    }

    int start(int answer) {
        return (int) (answered[answer] >>> (SIZE_BITS + TAG_BITS));
    }

    int end(int answer) {
        return start(answer) + ((int) (answered[answer] >>> TAG_BITS) & 0xFFFF);
    }

    int tag(int answer) {
        return (int) answered[answer] & 0xFFFF;
    }
}
