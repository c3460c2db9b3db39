package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Names as they are folded: what the law calls the same sign, and spellings that could be listed. */
final class ExactView implements View {

    /** Lengths below that of a prefix. */
    private static final int SHORTER = (1 << (ExactTables.PREFIX - 1)) - 1;

    private static final int INSIDE = 0;
    /** The window begins where a name may begin. */
    private static final int STARTS = 1;

    /** Rights of one name write it in no more ways than these. */
    private static final int MOST_WRITINGS = 16;

    private final NameIndex index;
    private final double imitated;
    private final OwnLetters letters;
    private final int shortestInside;
    /** Lengths of names that may begin inside a word. */
    private final int insideLengths;

    private final Boundaries boundaries;
    private final InsideWord inside;
    private final WordEvidence standing;
    private final Probes probes = new Probes();
    private int[] masks = new int[256];
    private final MarkPlace place;

    ExactView(NameIndex index, InsideWord inside, WordEvidence standing, MarkPlace place) {
        this.index = index;
        DemandTable demands = index.tables().demands();
        imitated = demands.number(Demand.IMITATED_LETTERS);
        shortestInside = demands.count(Demand.INSIDE_AT_FRONT);
        insideLengths = -ExactTables.lengthBit(demands.count(Demand.INSIDE));
        boundaries = new Boundaries(demands);
        letters = new OwnLetters(index.tables().fold());
        this.inside = inside;
        this.standing = standing;
        this.place = place;
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        int length = text.length();
        readGate(text);
        probes.clear();
        byte[] kinds = text.kinds();
        for (int i = 0; i < length; i++) {
            int mask = masks[i];
            if (mask != 0) {
                boolean starts = kinds[i] == Kind.HAN || boundaries.startsAt(text, i);
                gather(text, i, starts ? mask : mask & insideLengths, starts, hits);
            }
        }
        settle(text, hits);
        for (int i = 0; i < length; i++) {
            if (boundaries.standsAlone(text, i)) {
                probes.add(text.at(i), i, i + 1, STARTS);
                if (probes.isFull(1)) {
                    settleSingles(text, hits);
                }
            }
        }
        settleSingles(text, hits);
    }

    private void readGate(FoldedText text) {
        int length = text.length();
        if (masks.length < length) {
            masks = new int[length * 2];
        }
        char[] chars = text.chars();
        int last = length - 1;
        for (int i = 0; i < last; i++) {
            masks[i] = index.exactGate.mask(chars[i], chars[i + 1]) & 0xFFFF;
        }
        if (last >= 0) {
            masks[last] = 0;
        }
    }

    private void gather(FoldedText text, int start, int mask, boolean starts, Hits hits) {
        if (probes.isFull(IndexBuilder.KEY_LENGTH)) {
            settle(text, hits);
        }
        int bits = possible(text, start, mask);
        while (bits != 0) {
            int end = start + Integer.numberOfTrailingZeros(bits) + 1;
            bits &= bits - 1;
            if (end > text.length()) {
                return;
            }
            probes.add(text.hash(start, end), start, end, starts ? STARTS : INSIDE);
        }
    }

    /** Where several longer names may begin, their first characters must be those of one. */
    private int possible(FoldedText text, int start, int bits) {
        int longer = bits >>> (ExactTables.PREFIX - 1);
        if ((longer & (longer - 1)) == 0) {
            return bits;
        }
        int end = start + ExactTables.PREFIX;
        boolean begins = end <= text.length() && index.exactPrefixes.mayHold(KeyTable.mix(text.hash(start, end)));
        return begins ? bits : bits & SHORTER;
    }

    private void settle(FoldedText text, Hits hits) {
        probes.ask(index.exactKeys);
        checkAnswers(text, hits);
    }

    private void settleSingles(FoldedText text, Hits hits) {
        probes.ask(index.singles);
        checkAnswers(text, hits);
    }

    private void checkAnswers(FoldedText text, Hits hits) {
        for (int i = 0; i < probes.answers(); i++) {
            check(probes.value(i), text, probes.start(i), probes.tag(i) == STARTS, hits);
        }
    }

    private void check(int value, FoldedText text, int start, boolean starts, Hits hits) {
        if (value < 0) {
            checkSpelling(~value, text, start, starts, hits);
            return;
        }
        int end = start + index.length(value);
        if (end > text.length() || !index.is(value, text.chars(), start, end)) {
            return;
        }
        if (starts && boundaries.endsAt(text, end)) {
            if (isOneName(value, text, start, end)
                    && (boundaries.isRightCase(index, value, text, start, end) || isLabelled(value, text, start, end))
                    && standing.mayStand(text, start, end)) {
                accept(value, text, start, end, 1, hits);
            }
        } else if (end - start >= shortestInside
                && index.script(value) == Script.LATIN
                && isUnbroken(text, start, end)) {
            double likelihood = inside.likelihood(text, start, end);
            if (likelihood > 0) {
                accept(value, text, start, end, likelihood, hits);
            }
        }
    }

    /** Two letters on their own in a handle, which knows no capitals, beside ordinary words: 3m-masks. */
    private boolean isLabelled(int pattern, FoldedText text, int start, int end) {
        return place.isHandle()
                && end - start == 2
                && index.isWatched(pattern)
                && index.script(pattern) != Script.DIGITS
                && text.gaps()[end] != FoldedText.JOINED
                && inside.isAmongWords(text, start, end);
    }

    private boolean isOneName(int pattern, FoldedText text, int start, int end) {
        return boundaries.holdTogether(text, start, end)
                || (index.isWatched(pattern) && boundaries.leavesOneAlone(text, start, end))
                || boundaries.isRegisteredSo(index, pattern, text, start, end);
    }

    private static boolean isUnbroken(FoldedText text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.gaps()[i] != FoldedText.JOINED) {
                return false;
            }
        }
        return true;
    }

    private void accept(int pattern, FoldedText text, int start, int end, double likelihood, Hits hits) {
        if (!mayImitate(text, start, end) || isInItsLetters(pattern, text, start, end)) {
            hits.add(pattern, start, end, Variant.SAME, likelihood);
        } else if (index.rules().admits(index.flags(pattern), end - start, Variant.CONFUSABLE, imitated)
                || boundaries.isRegisteredSo(index, pattern, text, start, end)) {
            hits.add(pattern, start, end, Variant.CONFUSABLE, Math.min(likelihood, imitated));
        }
    }

    /** Letters that look like others, or Latin letters among those of another script. */
    private static boolean mayImitate(FoldedText text, int start, int end) {
        boolean imitates = false;
        boolean latin = false;
        boolean other = false;
        for (int i = start; i < end; i++) {
            imitates |= text.imitates(i);
            latin |= text.kinds()[i] == Kind.LATIN;
            other |= text.kinds()[i] == Kind.OTHER;
        }
        return imitates || (latin && other);
    }

    /** Says whether the letters are those of a registered name in its own script, which then imitate none of another. */
    private boolean isInItsLetters(int pattern, FoldedText text, int start, int end) {
        String written = letters.of(text.original().substring(text.unitFrom(start), text.unitTo(end - 1)));
        int first = index.firstPosting(pattern);
        int last = Math.min(index.firstPosting(pattern + 1), first + MOST_WRITINGS);
        for (int posting = first; posting < last; posting++) {
            if (letters.of(index.registered(posting, pattern)).equals(written)) {
                return true;
            }
        }
        return false;
    }

    private void checkSpelling(int spelling, FoldedText text, int start, boolean starts, Hits hits) {
        ListedSpellings spellings = index.spellings();
        int end = start + spellings.length(spelling);
        if (end > text.length()
                || !spellings.is(spelling, text.chars(), start, end)
                || !boundaries.holdTogether(text, start, end)) {
            return;
        }
        int pattern = spellings.pattern(spelling);
        Variant variant = spellings.variant(spelling);
        double likelihood = likelihood(index.script(pattern), text, start, end, starts);
        double similarity = likelihood * spellings.hundredths(spelling) / 100.0;
        if (similarity > 0 && index.rules().admits(index.flags(pattern), index.length(pattern), variant, similarity)) {
            hits.add(pattern, start, end, variant, similarity);
        }
    }

    private double likelihood(Script script, FoldedText text, int start, int end, boolean starts) {
        if (starts && (boundaries.endsAt(text, end) || endsInHan(script, text, end))) {
            return 1;
        }
        return script != Script.HAN && isUnbroken(text, start, end) ? inside.likelihood(text, start, end) : 0;
    }

    /** A digit that stands for a character must be the end of a number. */
    private static boolean endsInHan(Script script, FoldedText text, int end) {
        return script == Script.HAN && text.kinds()[end - 1] == Kind.HAN;
    }
}
