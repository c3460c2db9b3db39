package org.markwarden.matcher.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;

/** What the views found in one piece of text, the best of overlapping finds of a name kept, of equals the longer. */
@SuppressWarnings("EnumOrdinal") // bit sets and packed tables hold ordinals; the format number guards the file
final class Hits {

    /** More finds than this in one piece of {@link NameFinder#PIECE} characters are not kept. */
    static final int MOST = 4096;

    private static final Variant[] VARIANTS = Variant.values();
    private static final int NOT_FOUND = -1;
    private static final int BUCKETS = 1024;

    private final int[] patterns = new int[MOST];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final byte[] variants = new byte[MOST];
    private final float[] similarities = new float[MOST];
    private final int[] nextOfBucket = new int[MOST];
    private final int[] buckets = new int[BUCKETS];
    private final long[] touched = new long[BUCKETS / 64];
    private int count;
    private int adds;
    private int @Nullable [] translation;

    /** Says that the patterns added from now on are numbers of another index, and what they are in this one. */
    void translate(int @Nullable [] patterns) {
        translation = patterns;
    }

    void clear() {
        count = 0;
        Arrays.fill(touched, 0);
    }

    int count() {
        return count;
    }

    /** How often something was added, whether it was kept by itself or joined what was there. */
    int adds() {
        return adds;
    }

    int pattern(int hit) {
        return patterns[hit];
    }

    int start(int hit) {
        return starts[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    Variant variant(int hit) {
        return VARIANTS[variants[hit]];
    }

    double similarity(int hit) {
        return Math.abs(similarities[hit]);
    }

    /** Says whether a name was dropped in favour of a better find. */
    boolean isGone(int hit) {
        return patterns[hit] < 0;
    }

    void drop(int hit) {
        patterns[hit] = NOT_FOUND;
    }

    /** Keeps a find unless a better one of the same name overlaps it. */
    void add(int numbered, int start, int end, Variant variant, double similarity) {
        adds++;
        int pattern = translation == null ? numbered : translation[numbered];
        int bucket = ((pattern * 0x9E3779B1) >>> 22) & BUCKETS - 1;
        boolean used = (touched[bucket >> 6] & 1L << bucket) != 0;
        int hit = used ? buckets[bucket] : NOT_FOUND;
        while (hit >= 0) {
            if (patterns[hit] == pattern && starts[hit] < end && start < ends[hit]) {
                improve(hit, start, end, variant, similarity);
                return;
            }
            hit = nextOfBucket[hit];
        }
        if (count < MOST) {
            nextOfBucket[count] = used ? buckets[bucket] : NOT_FOUND;
            buckets[bucket] = count;
            touched[bucket >> 6] |= 1L << bucket;
            set(count++, pattern, start, end, variant, similarity);
        }
    }

    /** Keeps a word that is a find only before the goods of the name; any find of the name is better. */
    void addWord(int numbered, int start, int end, Variant variant, double similarity) {
        add(numbered, start, end, variant, -similarity);
    }

    /** Says whether a find counts only before the goods of the name. */
    boolean isWord(int hit) {
        return similarities[hit] < 0;
    }

    private void improve(int hit, int start, int end, Variant variant, double similarity) {
        if (isInside(hit, start, end, variant)) {
            return;
        }
        float likeness = (float) similarity;
        boolean longer = end - start > ends[hit] - starts[hit];
        boolean sameAndLess = variants[hit] == Variant.SAME.ordinal() && variant != Variant.SAME;
        if (likeness > similarities[hit] || (likeness == similarities[hit] && longer && !sameAndLess)) {
            set(hit, patterns[hit], start, end, variant, similarity);
        }
    }

    /** A part of the name where the name itself stands is no better disguise of it: swarovsk in gioielliswarovski. */
    private boolean isInside(int hit, int start, int end, Variant variant) {
        return variants[hit] == Variant.SAME.ordinal()
                && variant != Variant.SAME
                && start >= starts[hit]
                && end <= ends[hit];
    }

    private void set(int hit, int pattern, int start, int end, Variant variant, double similarity) {
        patterns[hit] = pattern;
        starts[hit] = start;
        ends[hit] = end;
        variants[hit] = (byte) variant.ordinal();
        similarities[hit] = (float) similarity;
    }
}
