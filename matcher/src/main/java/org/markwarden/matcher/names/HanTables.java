package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.util.Map;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Readings;

/** Packs Chinese names by near sound, by pinyin letters, without order, and with each character left out. */
final class HanTables {

    static final int SHORTEST_LEAN = 3;
    static final int LONGEST = 8;
    static final int LONGEST_ANAGRAM = 6;
    static final int GAP_NUMBERS = 8;
    static final int MAX_SPELLINGS = 8;
    private static final long GAP_SALT = 0xC2B2AE3D27D4EB4FL;
    private static final int LONGEST_LETTERS = 48;

    private final PatternPool pool;
    private final Readings readings;
    private final ViewRules rules;
    private final Gate syllableGate;
    private final KeyTable.Builder syllables = new KeyTable.Builder();
    private final KeyTable.Builder letters = new KeyTable.Builder();
    private final Gate gappedGate;
    private final KeyTable.Builder gapped = new KeyTable.Builder();
    private final KeyTable.Builder anagrams = new KeyTable.Builder();
    private final KeyFilter.Builder anagramPairs = new KeyFilter.Builder();
    private final char[] buffer = new char[LONGEST_LETTERS];

    HanTables(PatternPool pool, Readings readings, ViewRules rules) {
        this.pool = pool;
        this.rules = rules;
        gappedGate = new Gate(Gate.bitsFor(pool.count()));
        syllableGate = new Gate(Math.min(Gate.USUAL, Gate.bitsFor(pool.count())));
        this.readings = readings;
    }

    void packInto(Map<Section, ByteBuffer> sections) {
        for (int pattern = 0; pattern < pool.count(); pattern++) {
            int length = pool.length(pattern);
            if (pool.script(pattern) == Script.HAN && length >= 2 && length <= LONGEST) {
                if (length >= SHORTEST_LEAN || pool.isWatched(pattern)) {
                    addSounds(pattern, pool.start(pattern), length);
                }
                if (length >= SHORTEST_LEAN && rules.allows(pool, pattern, Variant.GLYPH)) {
                    addShapes(pattern, pool.chars.values, pool.start(pattern), length);
                }
            }
        }
        sections.put(Section.SYLLABLE_GATE, syllableGate.pack());
        sections.put(Section.SYLLABLE_KEYS, syllables.pack());
        sections.put(Section.LETTER_KEYS, letters.pack());
        sections.put(Section.GAPPED_GATE, gappedGate.pack());
        sections.put(Section.GAPPED_KEYS, gapped.pack());
        sections.put(Section.ANAGRAM_KEYS, anagrams.pack());
        sections.put(Section.ANAGRAM_PAIRS, anagramPairs.pack());
    }

    /** Key of a name without its character number {@code gone}; what stood there may be anything. */
    static long gappedKey(long hashWithout, int gone) {
        return hashWithout + GAP_SALT * (gone + 1);
    }

    /** Order does not matter in a sum. */
    static long unordered(char c) {
        return KeyTable.mix(c * GAP_SALT);
    }

    private void addSounds(int pattern, int start, int length) {
        int[] choices = new int[length];
        for (int spelling = 0; spelling < MAX_SPELLINGS; spelling++) {
            if (!addSpelling(pattern, start, length, choices) || !nextChoice(choices, start)) {
                return;
            }
        }
    }

    private boolean addSpelling(int pattern, int start, int length, int[] choices) {
        char[] classes = new char[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            short[] all = readings.all(pool.chars.values[start + i]);
            if (all.length == 0) {
                return false;
            }
            short reading = all[choices[i]];
            classes[i] = (char) readings.classOf(reading);
            String spelled = readings.letters(reading);
            spelled.getChars(0, spelled.length(), buffer, size);
            size += spelled.length();
        }
        syllableGate.allow(classes[0], classes[1], ExactTables.lengthBit(length));
        syllables.add(FoldedText.hashOf(classes, 0, length), pattern);
        letters.add(FoldedText.hashOf(buffer, 0, size), pattern);
        return true;
    }

    /** Goes through the readings of each character like the digits of a number. */
    private boolean nextChoice(int[] choices, int start) {
        for (int i = 0; i < choices.length; i++) {
            int count = Math.min(3, readings.all(pool.chars.values[start + i]).length);
            if (++choices[i] < count) {
                return true;
            }
            choices[i] = 0;
        }
        return false;
    }

    private void addShapes(int pattern, char[] chars, int start, int length) {
        boolean respelt = rules.allows(pool, pattern, Variant.SPELLING);
        for (int gone = 0; gone < length; gone++) {
            long rest = hashWithout(chars, start, length, gone);
            gapped.add(gappedKey(rest, gone), pattern * GAP_NUMBERS + gone);
            char first = chars[start + (gone == 0 ? 1 : 0)];
            char second = chars[start + (gone <= 1 ? 2 : 1)];
            gappedGate.allow(first, second, GapBits.substitution(length, gone));
            if (respelt && length > SHORTEST_LEAN) {
                gapped.add(gappedKey(rest, GAP_NUMBERS), pattern * GAP_NUMBERS + gone);
                gappedGate.allow(first, second, GapBits.deletion(length));
            }
        }
        if (respelt) {
            gappedGate.allow(chars[start], chars[start + 1], GapBits.insertion(length));
            addAnagram(pattern, chars, start, length);
        }
    }

    /** Two characters of one name in either order. */
    static long unorderedPair(char a, char b) {
        return a < b ? a << 16 | b : b << 16 | a;
    }

    private void addAnagram(int pattern, char[] chars, int start, int length) {
        if (length > LONGEST_ANAGRAM) {
            return;
        }
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += unordered(chars[start + i]);
            for (int other = 0; other < i; other++) {
                anagramPairs.add(unorderedPair(chars[start + i], chars[start + other]));
            }
        }
        anagrams.add(sum, pattern);
    }

    private long hashWithout(char[] chars, int start, int length, int gone) {
        System.arraycopy(chars, start, buffer, 0, gone);
        System.arraycopy(chars, start + gone + 1, buffer, gone, length - gone - 1);
        return FoldedText.hashOf(buffer, 0, length - 1);
    }
}
