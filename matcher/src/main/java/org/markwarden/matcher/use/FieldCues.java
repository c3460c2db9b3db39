package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.Vocabulary;

/** The cues of one field in the order of the text, found by place, so that a mention asks only those near it. */
final class FieldCues {

    /** Enough to find one beside any name it might itself be part of. */
    private static final int MOST_ANYWHERE = 8;
    /** Bits by which the surroundings read better without the cue. */
    private static final int CLEARLY_CUT = 6;

    private final List<Span<Cue>> cues = new ArrayList<>();
    private final Map<CueKind, List<Span<Cue>>> anywhere = new EnumMap<>(CueKind.class);
    private long kinds;
    private int span;

    FieldCues(char[] text, UseTables tables) {
        tables.cues.scan(text, (start, end, cue) -> {
            if (cue.kind().isGlued() || !isCut(text, start, end, tables.vocabulary)) {
                cues.add(new Span<>(start, end, cue));
                kinds |= bit(cue.kind());
            }
        });
        if (has(CueKind.HARMLESS)) {
            dropHarmless();
        }
        if (has(CueKind.WHOM) && has(CueKind.COMPATIBLE)) {
            dropFittingPersons();
        }
        cues.forEach(this::index);
    }

    /** {@code 多功能用品}, {@code 烘干洗脱}, {@code 电源适配器}: other words that share characters with the cue. */
    private static boolean isCut(char[] text, int start, int end, Vocabulary vocabulary) {
        return Folding.isHan(text[start])
                && Folding.isHan(text[end - 1])
                && vocabulary.cut(text, start, end) > CLEARLY_CUT;
    }

    private void index(Span<Cue> cue) {
        span = Math.max(span, cue.meaning().reach() + cue.end() - cue.start());
        if (cue.meaning().side() == Cue.Side.ANYWHERE) {
            addAnywhere(cue);
        }
    }

    /**
     * {@code 可拆洗} offers no washing, {@code 限时秒杀} beats nobody, {@code 儿童专用} fits children. What a cue at the end of such a word says of
     * the name behind it stays said: {@code 宝宝适用贝亲奶瓶}; and {@code 支持批发} supports nothing, but sells in numbers.
     */
    private void dropHarmless() {
        List<Span<Cue>> all = List.copyOf(cues);
        cues.clear();
        kinds = 0;
        int next = 0;
        int harmlessTo = 0;
        for (Span<Cue> cue : all) {
            while (next < all.size() && all.get(next).start() <= cue.start()) {
                Span<Cue> word = all.get(next++);
                harmlessTo = isHarmless(word) ? Math.max(harmlessTo, word.end()) : harmlessTo;
            }
            if (cue.end() > harmlessTo
                    || (cue.end() == harmlessTo && fitsWhatFollows(cue))
                    || cue.meaning().kind() == CueKind.BULK) {
                cues.add(cue);
                kinds |= bit(cue.meaning().kind());
            }
        }
    }

    private static boolean fitsWhatFollows(Span<Cue> cue) {
        return cue.meaning().kind() == CueKind.COMPATIBLE && cue.meaning().side() == Cue.Side.AFTER;
    }

    private static boolean isHarmless(Span<Cue> cue) {
        return cue.meaning().kind() == CueKind.HARMLESS;
    }

    /** {@code for men}, {@code für Herren}, {@code pour over} begin no list of what the goods fit. */
    private void dropFittingPersons() {
        BitSet persons = new BitSet();
        cues.stream().filter(cue -> cue.meaning().kind() == CueKind.WHOM).forEach(cue -> persons.set(cue.start()));
        cues.removeIf(cue -> cue.meaning().kind() == CueKind.COMPATIBLE
                && cue.meaning().side() == Cue.Side.AFTER
                && persons.get(cue.end() + 1));
    }

    @SuppressWarnings("EnumOrdinal") // a set of bits that never leaves this class
    private static long bit(CueKind kind) {
        return 1L << kind.ordinal();
    }

    /** Says whether there is any cue of a kind; most fields have few. */
    boolean has(CueKind kind) {
        return (kinds & bit(kind)) != 0;
    }

    private void addAnywhere(Span<Cue> cue) {
        List<Span<Cue>> own = anywhere.computeIfAbsent(cue.meaning().kind(), _ -> new ArrayList<>(2));
        if (own.size() < MOST_ANYWHERE) {
            own.add(cue);
        }
    }

    /** The first cue of a kind that counts wherever it stands, outside the span. */
    @Nullable
    Span<Cue> anywhere(CueKind kind, int from, int to) {
        List<Span<Cue>> own = anywhere.isEmpty() ? null : anywhere.get(kind);
        if (own != null) {
            for (Span<Cue> cue : own) {
                if (!cue.overlaps(from, to)) {
                    return cue;
                }
            }
        }
        return null;
    }

    /** The cues that may reach a span, and a few more. */
    List<Span<Cue>> near(int from, int to) {
        return cues.isEmpty() ? cues : cues.subList(firstFrom(from - span), firstFrom(to + span + 1));
    }

    /** The cues that begin at one of these places. */
    List<Span<Cue>> startingIn(int from, int to) {
        return cues.isEmpty() ? cues : cues.subList(firstFrom(from), firstFrom(to));
    }

    private int firstFrom(int place) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
