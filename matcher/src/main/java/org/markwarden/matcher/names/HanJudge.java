package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Decides whether a window is a disguise of a Chinese name: alignment first, then what ordinary words say against it. */
final class HanJudge {

    /** Names that are one step from many words. */
    private static final int SHORT = 2;

    private final NameIndex index;
    private final HanAlignment alignment;
    private final WordEvidence evidence;
    private final MarkPlace place;
    private final double restKept;
    private final Asked nothingKept;
    private final Asked foreignWord;
    private final double knownMark;
    private final int rareWord;
    private final int frequentWord;

    HanJudge(NameIndex index, WordEvidence evidence, MarkPlace place) {
        this.place = place;
        this.index = index;
        this.evidence = evidence;
        alignment = new HanAlignment(index.tables());
        DemandTable demands = index.tables().demands();
        restKept = demands.number(Demand.REST_KEPT);
        nothingKept = demands.of(Demand.NOTHING_KEPT);
        foreignWord = demands.of(Demand.FOREIGN_WORD);
        knownMark = demands.number(Demand.KNOWN_MARK);
        rareWord = demands.count(Demand.RARE_WORD);
        frequentWord = demands.count(Demand.FREQUENT_WORD);
    }

    HanAlignment alignment() {
        return alignment;
    }

    /** Adds the window when it is the name with characters replaced. */
    void replaced(int pattern, FoldedText text, int start, int end, Hits hits) {
        int length = end - start;
        double least = index.rules().least(index.flags(pattern), length, place.isAt(text, start));
        double room = (1 - least + restKept) * length;
        alignment.begin(length);
        double cost = 0;
        int changed = 0;
        for (int i = 0; i < length && cost <= room; i++) {
            double step = alignment.cost(index.charAt(pattern, i), text.at(start + i));
            cost += step;
            changed += step > 0 ? 1 : 0;
        }
        if (changed > 0 && cost <= room) {
            Variant variant = alignment.variant();
            double bonus = variant == Variant.SPELLING ? restBonus(text, start, end, pattern, changed) : 0;
            double alone = changed == length ? nothingKept.at(length) : 0;
            double foreign = foreignWord.at(length, place.isAt(text, start));
            double words = foreign > 0 && holdsOtherWord(text, start, end, pattern, variant) ? foreign : 0;
            offer(pattern, text, start, end, variant, 1 - cost / length + bonus - alone - words, hits);
        }
    }

    /** What stays of the name speaks the louder the less it is a word of its own. */
    private double restBonus(FoldedText text, int start, int end, int pattern, int changed) {
        if (changed == 1 && !place.isAt(text, start) && !standsApart(text, start, end)) {
            return 0;
        }
        for (int i = start; i + 1 < end; i++) {
            boolean kept = text.at(i) == index.charAt(pattern, i - start)
                    && text.at(i + 1) == index.charAt(pattern, i + 1 - start);
            if (kept && evidence.asWord(text, i, i + 2) > rareWord) {
                return changed == 1 ? 0 : -restKept;
            }
        }
        return changed == 1 ? restKept : 0;
    }

    private static boolean standsApart(FoldedText text, int start, int end) {
        return isEdge(text, start) && isEdge(text, end);
    }

    private static boolean isEdge(FoldedText text, int at) {
        return at == 0
                || at >= text.length()
                || text.gaps()[at] != FoldedText.JOINED
                || text.kinds()[at] != text.kinds()[at - 1];
    }

    /** An everyday word inside the window that the name does not have says that the window is something else. */
    private boolean holdsOtherWord(FoldedText text, int start, int end, int pattern, Variant variant) {
        int everyday = variant == Variant.SPELLING ? 0 : frequentWord;
        for (int i = start; i + 1 < end; i++) {
            boolean own = text.at(i) == index.charAt(pattern, i - start)
                    && text.at(i + 1) == index.charAt(pattern, i + 1 - start);
            if (!own && evidence.asWord(text, i, i + 2) > everyday) {
                return true;
            }
        }
        return false;
    }

    /** Adds the window when two neighbours changed places and one of them was replaced too. */
    void swapped(int pattern, FoldedText text, int start, int place, Hits hits) {
        alignment.begin(index.length(pattern));
        double cost = HanAlignment.REORDERED
                + alignment.cost(index.charAt(pattern, place), text.at(start + place + 1))
                + alignment.cost(index.charAt(pattern, place + 1), text.at(start + place));
        changed(pattern, text, start, start + index.length(pattern), cost, hits);
    }

    /** Adds the window when the rest of the rules admits a change of this cost. */
    void changed(int pattern, FoldedText text, int start, int end, double cost, Hits hits) {
        double similarity = 1 - cost / Math.max(index.length(pattern), end - start);
        double words = holdsForeignWord(text, start, end, pattern)
                ? foreignWord.at(index.length(pattern), place.isAt(text, start))
                : 0;
        offer(pattern, text, start, end, Variant.SPELLING, similarity - words, hits);
    }

    /** An ordinary word of two neighbours that are none in the name. */
    private boolean holdsForeignWord(FoldedText text, int start, int end, int pattern) {
        for (int i = start; i + 1 < end; i++) {
            if (evidence.asWord(text, i, i + 2) > rareWord && !hasNeighbours(pattern, text.at(i), text.at(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNeighbours(int pattern, char left, char right) {
        for (int i = 0; i + 1 < index.length(pattern); i++) {
            if (index.charAt(pattern, i) == left && index.charAt(pattern, i + 1) == right) {
                return true;
            }
        }
        return false;
    }

    private void offer(
            int pattern, FoldedText text, int start, int end, Variant variant, double similarity, Hits hits) {
        int flags = index.flags(pattern);
        int length = index.length(pattern);
        boolean asMark = place.isAt(text, start);
        if (!index.rules().admits(flags, length, variant, similarity, asMark)) {
            return;
        }
        double other = index.tables().knownNames().holds(text.hash(start, end)) ? knownMark : 0;
        double weighed = similarity - other - evidence.penalty(text, start, end);
        if (weighed > 0 && index.rules().admits(flags, length, variant, weighed, asMark)) {
            hits.add(pattern, start, end, variant, weighed);
        } else if (length == SHORT && asMark && index.isWatched(pattern) && variant != Variant.SPELLING) {
            double unworded = weighed + evidence.ownWordPenalty(text, start, end);
            if (index.rules().admits(flags, length, variant, unworded, true)) {
                hits.addWord(pattern, start, end, variant, unworded);
            }
        }
    }

    /** Says whether a window is Chinese characters without a gap between them. */
    static boolean isJoined(FoldedText text, int start, int end) {
        if (end > text.length() || text.kinds()[start] != Kind.HAN) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (text.kinds()[i] != Kind.HAN
                    || text.gaps()[i] == FoldedText.SEPARATOR
                    || text.gaps()[i] == FoldedText.SPACE) {
                return false;
            }
        }
        return true;
    }
}
