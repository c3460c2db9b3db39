package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Longer Chinese names with one character replaced by a look-alike or sound-alike, added, left out, or moved. */
final class HanEditView implements View {

    private static final int SHORTEST = HanTables.SHORTEST_LEAN;
    private static final int LONGEST = HanTables.LONGEST;

    private final NameIndex index;
    private final HanJudge judge;
    private long[] sums = new long[256];

    HanEditView(NameIndex index, HanJudge judge) {
        this.index = index;
        this.judge = judge;
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        int length = text.length();
        char[] chars = text.chars();
        int runEnd = 0;
        for (int i = 0; i + 2 < length; i++) {
            if (runEnd <= i) {
                runEnd = runEnd(text, i);
            }
            int longest = Math.min(LONGEST, runEnd - i);
            if (longest >= SHORTEST) {
                int pair = index.gappedGate.mask(chars[i], chars[i + 1]);
                int skip = index.gappedGate.mask(chars[i], chars[i + 2]);
                int next = index.gappedGate.mask(chars[i + 1], chars[i + 2]);
                scanAt(text, i, longest, pair, skip, next, hits);
            }
        }
        scanAnagrams(text, hits);
    }

    /** Where Chinese characters without a space or punctuation between them end; the start itself when there is none. */
    private static int runEnd(FoldedText text, int start) {
        byte[] kinds = text.kinds();
        byte[] gaps = text.gaps();
        int end = start;
        while (end < text.length()
                && kinds[end] == Kind.HAN
                && (end == start || gaps[end] == FoldedText.JOINED || gaps[end] == FoldedText.SYMBOL)) {
            end++;
        }
        return end;
    }

    private void scanAt(FoldedText text, int start, int longest, int pair, int skip, int next, Hits hits) {
        boolean maySubstitute = ((pair & GapBits.anySubstitution(2))
                        | (skip & GapBits.anySubstitution(1))
                        | (next & GapBits.anySubstitution(0)))
                != 0;
        boolean mayInsert = ((pair | skip) & GapBits.anyInsertion()) != 0;
        boolean mayDelete = (pair & GapBits.anyDeletion()) != 0;
        if (!maySubstitute && !mayInsert && !mayDelete) {
            return;
        }
        char[] chars = text.chars();
        int begins = mayInsert ? index.exactGate.mask(chars[start], chars[start + 1]) : 0;
        int skips = mayInsert ? index.exactGate.mask(chars[start], chars[start + 2]) : 0;
        for (int size = SHORTEST; size <= longest; size++) {
            if (maySubstitute) {
                substituted(text, start, size, pair, skip, next, hits);
            }
            if (mayDelete && (pair & GapBits.deletion(size + 1)) != 0) {
                lookGapped(text.hash(start, start + size), HanTables.GAP_NUMBERS, text, start, start + size, hits);
            }
            if (mayInsert && size > SHORTEST) {
                inserted(text, start, size, begins, skips, hits);
            }
        }
    }

    private void substituted(FoldedText text, int start, int size, int pair, int skip, int next, Hits hits) {
        int end = start + size;
        if ((next & GapBits.substitution(size, 0)) != 0) {
            lookGapped(text.hashWithout(start, end, start), 0, text, start, end, hits);
        }
        if ((skip & GapBits.substitution(size, 1)) != 0) {
            lookGapped(text.hashWithout(start, end, start + 1), 1, text, start, end, hits);
        }
        if ((pair & GapBits.substitution(size, 2)) != 0) {
            for (int gone = 2; gone < size; gone++) {
                lookGapped(text.hashWithout(start, end, start + gone), gone, text, start, end, hits);
            }
        }
    }

    private void inserted(FoldedText text, int start, int size, int pair, int skip, Hits hits) {
        int bit = ExactTables.lengthBit(size - 1);
        for (int extra = 1; extra < size - 1; extra++) {
            if (((extra == 1 ? skip : pair) & bit) != 0) {
                lookInserted(text, start, start + size, start + extra, hits);
            }
        }
    }

    private void lookInserted(FoldedText text, int start, int end, int extra, Hits hits) {
        long mixed = KeyTable.mix(text.hashWithout(start, end, extra));
        KeyTable keys = index.exactKeys;
        if (!keys.mayHold(mixed)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            int pattern = keys.valueAt(slot);
            if (keys.markAt(slot) == KeyTable.mark(mixed)
                    && pattern >= 0
                    && index.length(pattern) == end - start - 1
                    && index.script(pattern) == Script.HAN) {
                judge.changed(pattern, text, start, end, HanAlignment.INSERTED, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private void lookGapped(long hash, int gone, FoldedText text, int start, int end, Hits hits) {
        long mixed = KeyTable.mix(HanTables.gappedKey(hash, gone));
        KeyTable keys = index.gappedKeys;
        if (!keys.mayHold(mixed)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            if (keys.markAt(slot) == KeyTable.mark(mixed)) {
                checkGapped(keys.valueAt(slot), gone, text, start, end, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private void checkGapped(int value, int gone, FoldedText text, int start, int end, Hits hits) {
        int pattern = value / HanTables.GAP_NUMBERS;
        if (gone == HanTables.GAP_NUMBERS) {
            if (index.length(pattern) == end - start + 1) {
                judge.changed(pattern, text, start, end, HanAlignment.DELETED, hits);
            }
            return;
        }
        boolean fits = index.length(pattern) == end - start && value % HanTables.GAP_NUMBERS == gone;
        if (fits
                && (index.isWatched(pattern)
                        || judge.alignment().isNear(index.charAt(pattern, gone), text.at(start + gone)))) {
            judge.replaced(pattern, text, start, end, hits);
        }
    }

    private void scanAnagrams(FoldedText text, Hits hits) {
        int length = text.length();
        if (sums.length < length + 1) {
            sums = new long[length * 2];
        }
        for (int i = 0; i < length; i++) {
            sums[i + 1] = sums[i] + HanTables.unordered(text.at(i));
        }
        int runEnd = 0;
        boolean nextIsPair = false;
        for (int i = 0; i + SHORTEST <= length; i++) {
            boolean isPair = nextIsPair;
            if (runEnd <= i) {
                runEnd = runEnd(text, i);
                isPair = runEnd - i >= SHORTEST && isPair(text, i);
            }
            nextIsPair = runEnd - i >= SHORTEST && isPair(text, i + 1);
            if (isPair && nextIsPair) {
                scanAnagramsAt(text, i, runEnd, hits);
            }
        }
    }

    /** Any two characters of an anagram stand together in some name. */
    private boolean isPair(FoldedText text, int i) {
        return index.anagramPairs.mayHold(KeyTable.mix(HanTables.unorderedPair(text.at(i), text.at(i + 1))));
    }

    private void scanAnagramsAt(FoldedText text, int i, int runEnd, Hits hits) {
        for (int size = SHORTEST; size <= HanTables.LONGEST_ANAGRAM && i + size <= runEnd; size++) {
            long mixed = KeyTable.mix(sums[i + size] - sums[i]);
            if (index.anagramKeys.mayHold(mixed)) {
                lookAnagram(mixed, text, i, i + size, hits);
            }
        }
    }

    private void lookAnagram(long mixed, FoldedText text, int start, int end, Hits hits) {
        KeyTable keys = index.anagramKeys;
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            int pattern = keys.valueAt(slot);
            if (keys.markAt(slot) == KeyTable.mark(mixed)
                    && index.length(pattern) == end - start
                    && HanJudge.isJoined(text, start, end)
                    && !index.is(pattern, text.chars(), start, end)) {
                judge.changed(pattern, text, start, end, HanAlignment.REORDERED, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }
}
