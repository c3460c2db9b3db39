package org.markwarden.matcher.learned;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.learned.Passages.Hit;
import org.markwarden.matcher.learned.Passages.Passage;
import org.markwarden.matcher.lexicon.Folding;

/** The terms of a model and how far each leans: above zero towards infringement, below towards lawful trade. */
public final class LearnedWords {

    private static final double LOWEST = -0.6;
    private static final double HIGHEST = 1;

    private static final int SHOWN = 3;
    private static final int FILTER_BITS = 16;
    /** The key of so many characters is that of no other term. */
    private static final int EXACT = 3;

    /** The terms from the one that lowers most to the one that raises most. */
    private final String[] terms;

    private final double[] weights;
    private final long[] keys;
    private final int[] places;
    private final int mask;
    /** Bits of the keys, asked first: most pieces of a text are no term. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /** A table of these terms. */
    public LearnedWords(Map<String, Double> learned) {
        List<Map.Entry<String, Double>> byWeight = learned.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        terms = byWeight.stream().map(Map.Entry::getKey).toArray(String[]::new);
        weights = byWeight.stream().mapToDouble(Map.Entry::getValue).toArray();
        int size = Integer.highestOneBit(Math.max(4, terms.length * 4)) << 1;
        keys = new long[size];
        places = new int[size];
        mask = size - 1;
        for (int place = 0; place < terms.length; place++) {
            char[] term = terms[place].toCharArray();
            put(key(term, 0, term.length), place);
        }
    }

    private void put(long key, int place) {
        long mixed = mixed(key);
        int slot = slot(mixed);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        places[slot] = place;
        filter[filterBit(mixed) >> 6] |= 1L << filterBit(mixed);
    }

    /** Up to three characters with the highest bit free, or a digest of more with it set; never zero. */
    private static long key(char[] chars, int start, int end) {
        long key = 0;
        for (int i = start; i < end; i++) {
            key = (key << 16 | key >>> 48) ^ chars[i];
        }
        return end - start <= EXACT ? key : key | 1L << 63;
    }

    private static long mixed(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }

    private int slot(long mixed) {
        return (int) (mixed >>> 32) & mask;
    }

    private static int filterBit(long mixed) {
        return (int) (mixed >>> (Long.SIZE - FILTER_BITS));
    }

    /**
     * The sum of weights within its bounds. Words lower less than they raise: who reads the table could write lawful words under a
     * counterfeit. Beside words of a lawful use they may raise as much as beside a mark: who writes such words to hide gives itself away by
     * others.
     */
    public static double score(double sum) {
        return Math.clamp(sum, LOWEST, HIGHEST);
    }

    /** The terms of a listing that the table holds, each once. */
    public Heard heard(ListingText text) {
        var found = new BitSet(terms.length);
        List<Hit> hits = new ArrayList<>();
        if (terms.length > 0) {
            ListingTerms.each(text, (field, start, end) -> {
                int place = find(field.folded(), start, end);
                if (place >= 0 && !found.get(place)) {
                    found.set(place);
                    hits.add(new Hit(field, start, end, place, weights[place]));
                }
            });
        }
        return new Heard(found, Passages.raising(hits), Passages.lowering(hits));
    }

    /**
     * How far these terms lean together but for those that the names of the right are made of, which say nothing of the offer; nothing where
     * none is left.
     *
     * @param names of the right as they are written in the listing
     */
    public @Nullable Leaning leaning(Heard heard, Iterable<String> names) {
        var left = (BitSet) heard.found.clone();
        for (String name : names) {
            char[] folded = Folding.fold(name);
            ListingTerms.each(folded, folded.length, (chars, start, end) -> {
                int place = find(chars, start, end);
                if (place >= 0) {
                    left.clear(place);
                }
            });
        }
        if (left.isEmpty()) {
            return null;
        }
        double sum = 0;
        for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
            sum += weights[place];
        }
        return Leaning.of(sum, shown(heard.raising, left), shown(heard.lowering, left));
    }

    private static List<String> shown(List<Passage> passages, BitSet left) {
        List<String> shown = new ArrayList<>(SHOWN);
        for (Passage passage : passages) {
            if (shown.size() < SHOWN && left.intersects(passage.places())) {
                shown.add(passage.words());
            }
        }
        return shown;
    }

    /** The terms of one listing and the passages in which the strongest stand. */
    public static final class Heard {
        private final BitSet found;
        private final List<Passage> raising;
        private final List<Passage> lowering;

        private Heard(BitSet found, List<Passage> raising, List<Passage> lowering) {
            this.found = found;
            this.raising = raising;
            this.lowering = lowering;
        }
    }

    private int find(char[] folded, int start, int end) {
        long key = key(folded, start, end);
        long mixed = mixed(key);
        if ((filter[filterBit(mixed) >> 6] & 1L << filterBit(mixed)) == 0) {
            return -1;
        }
        for (int slot = slot(mixed); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key && (end - start <= EXACT || isTerm(places[slot], folded, start, end))) {
                return places[slot];
            }
        }
        return -1;
    }

    private boolean isTerm(int place, char[] folded, int start, int end) {
        String term = terms[place];
        if (term.length() != end - start) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) != folded[start + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * How far words lean together.
     *
     * @param sum of their weights, in units of the whole weight of the signal
     * @param raising what raises most as it stands in the listing, first the strongest
     * @param lowering what lowers most as it stands in the listing, first the strongest
     * @param reason names both sides, says which prevails, and that it rests on labelled listings
     */
    public record Leaning(double sum, List<String> raising, List<String> lowering, Reason reason) {
        public Leaning {
            raising = List.copyOf(raising);
            lowering = List.copyOf(lowering);
        }

        private static Leaning of(double sum, List<String> raising, List<String> lowering) {
            return new Leaning(sum, raising, lowering, told(sum, raising, lowering));
        }

        private static Reason told(double sum, List<String> raising, List<String> lowering) {
            return sum >= 0
                    ? new Reason(
                            "the wording is nearer to that of infringing listings among the labelled ones"
                                    + english(raising, lowering, "lawful"),
                            "用词整体更接近标注样本中的侵权商品" + chinese(raising, lowering, "合法"))
                    : new Reason(
                            "the wording is nearer to that of lawful listings among the labelled ones"
                                    + english(lowering, raising, "infringing"),
                            "用词整体更接近标注样本中的合法商品" + chinese(lowering, raising, "侵权"));
        }

        private static String english(List<String> here, List<String> there, String other) {
            return (here.isEmpty() ? "" : ": " + quoted(here))
                    + (there.isEmpty() ? "" : "; but nearer to " + other + " ones: " + quoted(there));
        }

        private static String chinese(List<String> here, List<String> there, String other) {
            return (here.isEmpty() ? "" : "：" + quoted(here))
                    + (there.isEmpty() ? "" : "；更接近" + other + "商品的：" + quoted(there));
        }

        private static String quoted(List<String> words) {
            return "“" + String.join("” “", words) + "”";
        }

        /** The words of the side that prevails. */
        public String words() {
            boolean lowers = raising.isEmpty() || (sum < 0 && !lowering.isEmpty());
            return String.join(", ", lowers ? lowering : raising);
        }
    }
}
