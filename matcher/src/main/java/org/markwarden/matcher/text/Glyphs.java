package org.markwarden.matcher.text;

import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Which characters look alike; in force when either is among the twenty-four nearest of the other. */
public final class Glyphs {

    private static final int SIZE = 1 << 19;
    private static final int GATE_BITS = 21;
    private static final double STEP = 0.02;

    /** A bit of each pair, asked first: most characters are no neighbours, and chains of slots are long. */
    private final long[] gate = new long[1 << (GATE_BITS - 6)];

    private final int[] pairs = new int[SIZE];
    private final byte[] grades = new byte[SIZE];
    private final Map<Character, StringBuilder> related = new HashMap<>();
    private final @Nullable String[] neighbours = new String[0x10000];

    Glyphs(CRC32C version) {
        TableFile.read("glyphs.tsv", version, cells -> {
            neighbours[cells[0].charAt(0)] = cells[1];
            add(cells);
        });
        TableFile.read("glyphs-own.tsv", version, this::add);
    }

    private void add(String[] cells) {
        char c = cells[0].charAt(0);
        for (int rank = 0; rank < cells[1].length(); rank++) {
            int grade = cells[2].charAt(rank) - 'A' + rank / 4;
            put(c, cells[1].charAt(rank), grade);
            put(cells[1].charAt(rank), c, grade);
            related.computeIfAbsent(c, _ -> new StringBuilder()).append(cells[1].charAt(rank));
            related.computeIfAbsent(cells[1].charAt(rank), _ -> new StringBuilder())
                    .append(c);
        }
    }

    private void put(char a, char b, int grade) {
        int pair = a << 16 | b;
        gate[gateBit(pair) >> 6] |= 1L << gateBit(pair);
        int slot = slot(pair);
        while (pairs[slot] != 0 && pairs[slot] != pair) {
            slot = slot + 1 & SIZE - 1;
        }
        boolean known = pairs[slot] == pair;
        pairs[slot] = pair;
        grades[slot] = (byte) (known ? Math.min(grades[slot], grade) : grade);
    }

    private static int slot(int pair) {
        int mixed = pair * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & SIZE - 1;
    }

    private static int gateBit(int pair) {
        return (pair * 0x85EBCA6B) >>> (Integer.SIZE - GATE_BITS);
    }

    /** How much two characters look alike, 0 when they are no neighbours. */
    public double likeness(char a, char b) {
        int pair = a << 16 | b;
        int bit = gateBit(pair);
        if ((gate[bit >> 6] & 1L << bit) == 0) {
            return 0;
        }
        int slot = slot(pair);
        while (pairs[slot] != 0) {
            if (pairs[slot] == pair) {
                return 1 - STEP * grades[slot];
            }
            slot = slot + 1 & SIZE - 1;
        }
        return 0;
    }

    /** The nearest characters, nearest first; empty for a character that is not in general use. */
    public String nearest(char c) {
        String found = neighbours[c];
        return found == null ? "" : found;
    }

    /** All characters with a {@link #likeness} to this one, some twice. */
    public String related(char c) {
        StringBuilder found = related.get(c);
        return found == null ? "" : found.toString();
    }
}
