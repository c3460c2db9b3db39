package org.markwarden.matcher.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.lexicon.Folding;

/** Compares the goods of a listing with the goods of a right: same class, related class, or neither. */
public final class GoodsComparison {

    private static final double SAME = 0.3;
    private static final double RELATED = 0.4;
    private static final int MAX_NAMED = 12;
    /** How surely goods are the same that are called what the register calls them. */
    private static final double AS_REGISTERED = 0.8;

    private static final Pattern SEPARATOR = Pattern.compile("[;；,，、|。]");
    private static final int MOST_PHRASES = 40;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_LATIN = 4;
    private static final int LONGEST = 40;

    private final GoodsTable table;
    private final Map<RightId, Covered> covered = new ConcurrentHashMap<>();

    public GoodsComparison(GoodsTable table) {
        this.table = table;
    }

    /** Says whether the register names any goods of this right. */
    public static boolean knowsGoodsOf(Right right) {
        return !right.entry().classes().isEmpty() || right.entry().goods() != null;
    }

    /** What the comparison says of one right. */
    public Fit compare(GoodsEstimate estimate, Right right) {
        Covered goods = covered(right);
        for (Phrase phrase : goods.phrases) {
            if (estimate.names(phrase.folded)) {
                return new Fit(Kind.SAME, AS_REGISTERED, Long.numberOfTrailingZeros(goods.classes), phrase.written);
            }
        }
        if (goods.classes == 0 || !estimate.isKnown()) {
            return Fit.NOTHING_KNOWN;
        }
        double same = estimate.probability(goods.classes);
        double wide = estimate.probability(table.withRelated(goods.classes));
        if (same >= SAME) {
            int number = estimate.likeliest(goods.classes);
            return new Fit(Kind.SAME, same, number, estimate.word(number));
        }
        int number = estimate.likeliest();
        if (wide >= RELATED) {
            int related = estimate.likeliest(table.withRelated(goods.classes));
            return new Fit(Kind.RELATED, wide, related, estimate.word(related));
        }
        Kind apart = estimate.isPlain() ? Kind.DIFFERENT : Kind.UNKNOWN;
        return new Fit(apart, wide, number, estimate.word(number));
    }

    /** The classes a right covers as a person writes them, such as {@code 9, 25}. */
    public String classesOf(Right right) {
        var numbers = new StringJoiner(", ");
        int named = 0;
        for (long rest = covered(right).classes; rest != 0 && named++ < MAX_NAMED; rest &= rest - 1) {
            numbers.add(Integer.toString(Long.numberOfTrailingZeros(rest)));
        }
        return numbers.toString();
    }

    /** Says whether the listing sells goods that this text names; true when the text or the listing names none. */
    public boolean namesAny(String goods, GoodsEstimate estimate) {
        long classes = classesNamed(goods);
        return classes == 0 || !estimate.isKnown() || estimate.probability(classes) >= SAME;
    }

    private Covered covered(Right right) {
        RightEntry entry = right.entry();
        if (entry.goods() == null) {
            return new Covered(bits(entry), List.of());
        }
        return covered.computeIfAbsent(entry.id(), _ -> read(entry));
    }

    /** The classes as registered, else those its own goods text names; and goods that only this text names. */
    private Covered read(RightEntry entry) {
        long classes = bits(entry);
        String goods = entry.goods();
        if (goods == null) {
            return new Covered(classes, List.of());
        }
        long covered = classes == 0 ? classesNamed(goods) : classes;
        return new Covered(covered, covered == 0 ? List.of() : phrases(goods, covered));
    }

    /** The goods of a text that the table does not know, or puts into other classes than the right was registered for. */
    private List<Phrase> phrases(String goods, long covered) {
        List<Phrase> phrases = new ArrayList<>();
        for (String part : SEPARATOR.split(goods, MOST_PHRASES)) {
            String written = part.strip();
            char[] folded = Folding.fold(written);
            boolean telling = folded.length >= (isLatin(folded) ? SHORTEST_LATIN : SHORTEST)
                    && folded.length <= LONGEST
                    && !isIn(table.lexicon().exactly(folded, 0, folded.length), covered);
            if (telling) {
                phrases.add(new Phrase(written, folded));
            }
        }
        return phrases;
    }

    private static boolean isIn(@Nullable GoodsTerm term, long covered) {
        return term != null && (term.classes() & covered) != 0;
    }

    private static boolean isLatin(char[] text) {
        return text.length > 0 && Folding.isLatin(text[0]);
    }

    private long classesNamed(String goods) {
        long[] found = {0};
        int[] hiddenUntil = {0};
        table.lexicon().scan(Folding.fold(goods), (start, end, term) -> {
            if (end > hiddenUntil[0]) {
                hiddenUntil[0] = end;
                found[0] |= term.classes();
            }
        });
        return found[0];
    }

    private static long bits(RightEntry entry) {
        long bits = 0;
        for (NiceClass nice : entry.classes()) {
            bits |= 1L << nice.number();
        }
        return bits;
    }

    /** How the goods stand to each other. */
    public enum Kind {
        SAME,
        RELATED,
        DIFFERENT,
        UNKNOWN
    }

    /**
     * The outcome with what led to it.
     *
     * @param probability of the classes that decided
     * @param number the class of the listing that decided, 0 when unknown
     * @param word the word of the listing that led there
     */
    public record Fit(Kind kind, double probability, int number, String word) {

        /** Either side names no goods. */
        public static final Fit NOTHING_KNOWN = new Fit(Kind.UNKNOWN, 0, 0, "");
    }

    private record Covered(long classes, List<Phrase> phrases) {}

    /** Goods in the words of the register. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Phrase(String written, char[] folded) {}
}
