package org.markwarden.matcher.text;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Which characters look alike; in force when either is among the twenty nearest of the other. */
public final class Glyphs {

    private static final int SIZE = 1 << 19;
    private static final double STEP = 0.02;

    private final int[] pairs = new int[SIZE];
    private final byte[] grades = new byte[SIZE];
    private final String[] neighbours = new String[0x10000];

    Glyphs(CRC32C version) {
        TableFile.read("glyphs.tsv", version, cells -> {
            char c = cells[0].charAt(0);
            neighbours[c] = cells[1];
            for (int rank = 0; rank < cells[1].length(); rank++) {
                int grade = cells[2].charAt(rank) - 'A' + rank / 4;
                put(c, cells[1].charAt(rank), grade);
                put(cells[1].charAt(rank), c, grade);
            }
        });
    }

    private void put(char a, char b, int grade) {
        int pair = a << 16 | b;
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

    /** How much two characters look alike, 0 when they are no neighbours. */
    public double likeness(char a, char b) {
        int pair = a << 16 | b;
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

    /** All characters with neighbours. */
    char[] characters() {
        char[] found = new char[0x10000];
        int count = 0;
        for (int c = 0; c < 0x10000; c++) {
            if (neighbours[c] != null) {
                found[count++] = (char) c;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
