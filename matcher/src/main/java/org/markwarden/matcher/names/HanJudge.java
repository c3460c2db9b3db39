package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Decides whether a window is a disguise of a Chinese name: alignment first, then what ordinary words say against it. */
final class HanJudge {

    private static final double DISTINCT_REST = 0.06;

    private final NameIndex index;
    private final HanAlignment alignment;
    private final WordEvidence evidence;

    HanJudge(NameIndex index, WordEvidence evidence) {
        this.index = index;
        this.evidence = evidence;
        alignment = new HanAlignment(index.tables().readings(), index.tables().glyphs());
    }

    HanAlignment alignment() {
        return alignment;
    }

    /** Adds the window when it is the name with characters replaced. */
    void replaced(int pattern, FoldedText text, int start, int end, Hits hits) {
        int length = end - start;
        double least = index.rules().least(index.flags(pattern), length);
        double room = (1 - least + DISTINCT_REST) * length;
        alignment.begin();
        double cost = 0;
        int changed = 0;
        for (int i = 0; i < length && cost <= room; i++) {
            double step = alignment.cost(index.charAt(pattern, i), text.at(start + i));
            cost += step;
            changed += step > 0 ? 1 : 0;
        }
        if (changed > 0 && cost <= room) {
            double bonus =
                    alignment.variant() == Variant.SPELLING && changed == 1 ? restBonus(text, start, end, pattern) : 0;
            offer(pattern, text, start, end, alignment.variant(), 1 - cost / length + bonus, hits);
        }
    }

    /** What stays of the name speaks the louder the less it is a word of its own. */
    private double restBonus(FoldedText text, int start, int end, int pattern) {
        for (int i = start; i + 1 < end; i++) {
            boolean kept = text.at(i) == index.charAt(pattern, i - start)
                    && text.at(i + 1) == index.charAt(pattern, i + 1 - start);
            if (kept && evidence.asWord(text, i, i + 2) > 0) {
                return 0;
            }
        }
        return DISTINCT_REST;
    }

    /** Adds the window when the rest of the rules admits a change of this cost. */
    void changed(int pattern, FoldedText text, int start, int end, double cost, Hits hits) {
        double similarity = 1 - cost / Math.max(index.length(pattern), end - start);
        offer(pattern, text, start, end, Variant.SPELLING, similarity, hits);
    }

    private void offer(
            int pattern, FoldedText text, int start, int end, Variant variant, double similarity, Hits hits) {
        int flags = index.flags(pattern);
        int length = index.length(pattern);
        if (!index.rules().admits(flags, length, variant, similarity)) {
            return;
        }
        double weighed = similarity - evidence.penalty(text, start, end);
        if (weighed > 0 && index.rules().admits(flags, length, variant, weighed)) {
            hits.add(pattern, start, end, variant, weighed);
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
