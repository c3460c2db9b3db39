package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** The distinct folded names while an index is built: one pattern for all rights that share it. */
@SuppressWarnings("EnumOrdinal") // bit sets and packed tables hold ordinals; the format number guards the file
final class PatternPool {

    static final int SCRIPT_BITS = 3;
    static final int WATCHED = 4;
    static final int SEVERAL_WORDS = 8;
    static final int NOTHING = -1;

    final Packed.Chars chars = new Packed.Chars();
    final Packed.Ints offsets = new Packed.Ints();
    byte[] flags = new byte[1024];
    private int[] slots = new int[4096];
    private final Packed.Ints entryPattern = new Packed.Ints();
    private final Packed.Ints entryRight = new Packed.Ints();
    private final Packed.Ints entryName = new Packed.Ints();
    private final Packed.Ints rawOffsets = new Packed.Ints();
    private final Packed.Chars rawChars = new Packed.Chars();

    private final List<Respelled> respelled = new ArrayList<>();

    PatternPool() {
        offsets.add(0);
    }

    int count() {
        return offsets.count - 1;
    }

    /** Adds a folded name, answering its pattern, or {@link #NOTHING} when nothing is left of it to search for. */
    int add(NameEntry entry, FoldedText folded) {
        if (folded.length() == 0) {
            return NOTHING;
        }
        int pattern = patternOf(folded);
        if (entry.watched()) {
            flags[pattern] |= WATCHED;
        }
        if (folded.tokens() > 1) {
            flags[pattern] |= SEVERAL_WORDS;
        }
        entryPattern.add(pattern);
        entryRight.add(entry.right());
        entryName.add(entry.name() << 2 | entry.origin().ordinal());
        rawOffsets.add(rawChars.count);
        if (!isWrittenAsFolded(entry.text(), folded)) {
            char[] raw = entry.text().strip().toCharArray();
            rawChars.add(raw, 0, raw.length);
        }
        return pattern;
    }

    private static boolean isWrittenAsFolded(String text, FoldedText folded) {
        return text.length() == folded.length() && text.contentEquals(new String(folded.chars(), 0, folded.length()));
    }

    private int patternOf(FoldedText folded) {
        if (count() * 2 >= slots.length) {
            grow();
        }
        int slot = slot(FoldedText.hashOf(folded.chars(), 0, folded.length()));
        while (slots[slot] != 0) {
            int pattern = slots[slot] - 1;
            if (is(pattern, folded)) {
                return pattern;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = count() + 1;
        return create(folded);
    }

    /** Says whether the pattern is exactly this folded text. */
    boolean is(int pattern, FoldedText folded) {
        return Arrays.equals(chars.values, start(pattern), start(pattern + 1), folded.chars(), 0, folded.length());
    }

    private int create(FoldedText folded) {
        int pattern = count();
        chars.add(folded.chars(), 0, folded.length());
        offsets.add(chars.count);
        if (pattern == flags.length) {
            flags = Arrays.copyOf(flags, pattern * 2);
        }
        flags[pattern] = (byte) scriptOf(folded.kinds(), folded.length()).ordinal();
        return pattern;
    }

    private static Script scriptOf(byte[] kinds, int length) {
        boolean han = false;
        boolean latin = false;
        boolean digit = false;
        boolean other = false;
        for (int i = 0; i < length; i++) {
            han |= kinds[i] == Kind.HAN;
            latin |= kinds[i] == Kind.LATIN;
            digit |= kinds[i] == Kind.DIGIT;
            other |= kinds[i] == Kind.OTHER;
        }
        if (other || (han && (latin || digit))) {
            return Script.MIXED;
        }
        if (han) {
            return Script.HAN;
        }
        return latin ? Script.LATIN : Script.DIGITS;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int pattern = 0; pattern < count(); pattern++) {
            int slot = slot(FoldedText.hashOf(chars.values, start(pattern), start(pattern + 1)));
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = pattern + 1;
        }
    }

    private int slot(long hash) {
        return (int) KeyTable.mix(hash) & slots.length - 1;
    }

    int start(int pattern) {
        return offsets.values[pattern];
    }

    int length(int pattern) {
        return offsets.values[pattern + 1] - offsets.values[pattern];
    }

    boolean isWatched(int pattern) {
        return (flags[pattern] & WATCHED) != 0;
    }

    Script script(int pattern) {
        return Script.values()[flags[pattern] & SCRIPT_BITS];
    }

    /** Entries grouped by pattern, in the order they came. */
    Postings postings() {
        int patterns = count();
        int[] starts = new int[patterns + 1];
        for (int i = 0; i < entryPattern.count; i++) {
            starts[entryPattern.values[i] + 1]++;
        }
        for (int p = 0; p < patterns; p++) {
            starts[p + 1] += starts[p];
        }
        int[] next = Arrays.copyOf(starts, patterns);
        int[] order = new int[entryPattern.count];
        for (int i = 0; i < entryPattern.count; i++) {
            order[next[entryPattern.values[i]]++] = i;
        }
        return new Postings(starts, order);
    }

    /** Another spelling of a name, in what dress it is and how like the name. */
    void respell(int pattern, FoldedText folded, Variant variant, double likeness) {
        respelled.add(new Respelled(pattern, Arrays.copyOf(folded.chars(), folded.length()), variant, likeness));
    }

    List<Respelled> respelled() {
        return respelled;
    }

    int entries() {
        return entryPattern.count;
    }

    int right(int entry) {
        return entryRight.values[entry];
    }

    int name(int entry) {
        return entryName.values[entry];
    }

    int rawStart(int entry) {
        return rawOffsets.values[entry];
    }

    int rawEnd(int entry) {
        return entry + 1 < rawOffsets.count ? rawOffsets.values[entry + 1] : rawChars.count;
    }

    char[] raw() {
        return rawChars.values;
    }

    @SuppressWarnings("ArrayRecordComponent") // private to the class, never shared
    record Postings(int[] starts, int[] order) {}

    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record Respelled(int pattern, char[] chars, Variant variant, double likeness) {}
}
