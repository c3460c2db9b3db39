package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Signs;

/** Watched Chinese names with a sign for one of the characters inside them: {@code 五*液}. */
final class HanMaskView implements View {

    private static final int SHORTEST = HanTables.SHORTEST_LEAN;
    private static final int LONGEST = HanTables.LONGEST;

    private final NameIndex index;
    private final Asked masked;

    HanMaskView(NameIndex index) {
        this.index = index;
        masked = index.tables().demands().of(Demand.MASKED_CHARACTER);
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        if (!text.hidesLetters() || !text.hasHan()) {
            return;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.sign(i) == Signs.ANY && text.isOneSign(i)) {
                lookAround(text, i, hits);
            }
        }
    }

    /** Every window that the sign before this character stands in, as long as a name without one of its characters. */
    private void lookAround(FoldedText text, int masked, Hits hits) {
        for (int start = Math.max(0, masked - LONGEST + 2); start < masked; start++) {
            int last = Math.min(text.length(), start + LONGEST - 1);
            for (int end = Math.max(masked + 1, start + SHORTEST - 1); end <= last; end++) {
                look(text, start, end, masked - start, hits);
            }
        }
    }

    private void look(FoldedText text, int start, int end, int gone, Hits hits) {
        double likeness = masked.at(end - start + 1);
        long mixed = KeyTable.mix(HanTables.gappedKey(text.hash(start, end), gone));
        KeyTable keys = index.gappedKeys;
        if (!(likeness > 0) || !keys.mayHold(mixed) || !isUnbroken(text, start, end, start + gone)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            int pattern = keys.valueAt(slot) / HanTables.GAP_NUMBERS;
            if (keys.markAt(slot) == KeyTable.mark(mixed)
                    && keys.valueAt(slot) % HanTables.GAP_NUMBERS == gone
                    && index.length(pattern) == end - start + 1
                    && index.isWatched(pattern)
                    && isRest(pattern, text, start, end, gone)) {
                hits.add(pattern, start, end, Variant.CONFUSABLE, likeness);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private boolean isRest(int pattern, FoldedText text, int start, int end, int gone) {
        for (int i = start; i < end; i++) {
            int place = i - start;
            if (text.at(i) != index.charAt(pattern, place < gone ? place : place + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnbroken(FoldedText text, int start, int end, int but) {
        for (int i = start + 1; i < end; i++) {
            if (i != but && text.gaps()[i] != FoldedText.JOINED) {
                return false;
            }
        }
        return true;
    }
}
