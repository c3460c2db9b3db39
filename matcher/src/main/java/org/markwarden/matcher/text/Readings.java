package org.markwarden.matcher.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** How each character is read in Mandarin: syllable, tone, and a class that joins syllables easily mistaken. */
public final class Readings {

    /** The class of a character without a reading. */
    public static final int SILENT = 0;

    private final short[] first = new short[0x10000];
    private final byte[] classes = new byte[0x10000];
    private final byte[] secondClasses = new byte[0x10000];
    private final short[][] all = new short[0x10000][];
    private final List<String> syllables = new ArrayList<>(List.of(""));
    private final List<Integer> syllableClass = new ArrayList<>(List.of(SILENT));
    private final Map<String, Integer> syllableNumbers = new HashMap<>();
    private final Map<String, Integer> classNumbers = new HashMap<>();
    /** What each step down the list of readings takes away. */
    private static final double UNUSUAL = 0.06;

    private static final int NEUTRAL = 5;

    private static final short[] NONE = {};
    private static final int SYLLABLE_SLOTS = 2048;
    private final long[] syllableHashes = new long[SYLLABLE_SLOTS];

    Readings(CRC32C version) {
        TableFile.read("readings.tsv", version, cells -> add(cells[0].charAt(0), cells[1].split(",", -1)));
    }

    private void add(char c, String[] readings) {
        short[] numbers = new short[readings.length];
        for (int i = 0; i < readings.length; i++) {
            String reading = readings[i];
            int tone = reading.charAt(reading.length() - 1) - '0';
            numbers[i] = (short) (syllable(reading.substring(0, reading.length() - 1)) << 3 | tone);
        }
        all[c] = numbers;
        first[c] = numbers[0];
        classes[c] = syllableClass.get(numbers[0] >> 3).byteValue();
        for (short number : numbers) {
            byte other = syllableClass.get(number >> 3).byteValue();
            if (other != classes[c] && secondClasses[c] == 0) {
                secondClasses[c] = other;
            }
        }
    }

    private int syllable(String letters) {
        return syllableNumbers.computeIfAbsent(letters, _ -> {
            syllables.add(letters);
            addHash(FoldedText.hashOf(letters.toCharArray(), 0, letters.length()));
            syllableClass.add(classNumbers.computeIfAbsent(nearSound(letters), _ -> classNumbers.size() + 1));
            return syllables.size() - 1;
        });
    }

    private void addHash(long hash) {
        int slot = (int) (hash >>> 40) & (SYLLABLE_SLOTS - 1);
        while (syllableHashes[slot] != 0) {
            slot = (slot + 1) & (SYLLABLE_SLOTS - 1);
        }
        syllableHashes[slot] = hash;
    }

    /** Says whether letters with this {@link FoldedText#hash} are one syllable. */
    public boolean isSyllable(long hash) {
        int slot = (int) (hash >>> 40) & (SYLLABLE_SLOTS - 1);
        while (syllableHashes[slot] != 0) {
            if (syllableHashes[slot] == hash) {
                return true;
            }
            slot = (slot + 1) & (SYLLABLE_SLOTS - 1);
        }
        return false;
    }

    /** Joins n/l/r, zh/z, ch/c, sh/s, hu/f, and final n/ng: the confusions of southern speech. */
    static String nearSound(String syllable) {
        String near = syllable;
        if (near.startsWith("zh") || near.startsWith("ch") || near.startsWith("sh")) {
            near = near.charAt(0) + near.substring(2);
        }
        if (near.startsWith("hu") && near.length() > 2) {
            near = "f" + near.substring(2);
        } else if (near.equals("hu")) {
            near = "fu";
        }
        if ((near.startsWith("n") && near.length() > 1) || near.startsWith("r")) {
            near = "l" + near.substring(1);
        }
        if (near.endsWith("ng") && !near.endsWith("ong")) {
            near = near.substring(0, near.length() - 1);
        }
        return near.equals("feng") || near.equals("fong") ? "fen" : near;
    }

    /** The class of the usual reading, 1 to 255. */
    public int nearClass(char c) {
        return classes[c] & 0xFF;
    }

    /** The class of another reading that sounds different, {@link #SILENT} when there is none. */
    public int otherNearClass(char c) {
        return secondClasses[c] & 0xFF;
    }

    /** The cheap question before {@link #likeness}: whether any two of their usual readings are nearly the same. */
    public boolean mayBeNear(char a, char b) {
        byte left = classes[a];
        byte right = classes[b];
        return (left != 0 && (left == right || left == secondClasses[b])) || (right != 0 && right == secondClasses[a]);
    }

    /** All readings, syllable number times eight plus tone, the usual first. */
    public short[] all(char c) {
        short[] numbers = all[c];
        return numbers == null ? NONE : numbers;
    }

    /** Class of a reading of {@link #all}. */
    public int classOf(short reading) {
        return syllableClass.get(reading >> 3);
    }

    /** Letters of a reading of {@link #all}, without tone. */
    public String letters(short reading) {
        return syllables.get(reading >> 3);
    }

    /** Letters of the usual reading, empty when it has none. */
    public String letters(char c) {
        return syllables.get(first[c] >> 3);
    }

    /** How alike two characters sound: 1 same syllable and tone, 0.9 same syllable, 0.75 near syllable, else 0. */
    public double likeness(char a, char b) {
        short[] left = all[a];
        short[] right = all[b];
        if (left == null || right == null) {
            return 0;
        }
        double best = 0;
        for (int l = 0; l < left.length; l++) {
            for (int r = 0; r < right.length; r++) {
                double unusual = 1 - UNUSUAL * (rarity(left, l) + rarity(right, r));
                best = Math.max(best, likeness(left[l], right[r]) * unusual);
            }
        }
        return best;
    }

    /** A reading that differs from the usual one only in tone is as good as that. */
    private static int rarity(short[] all, int reading) {
        return all[reading] >> 3 == all[0] >> 3 ? 0 : reading;
    }

    private double likeness(short a, short b) {
        if (a == b && (a & 7) != NEUTRAL) {
            return 1;
        }
        if (a >> 3 == b >> 3) {
            return 0.9;
        }
        return classOf(a) == classOf(b) ? 0.75 : 0;
    }
}
