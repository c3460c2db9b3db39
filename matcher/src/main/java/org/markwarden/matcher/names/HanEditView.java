package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Longer Chinese names with one character replaced by a look-alike or sound-alike, added, left out, or moved. */
final class HanEditView implements View {

    private static final int SHORTEST = HanTables.SHORTEST_LEAN;
    private static final int LONGEST = HanTables.LONGEST;

    private static final int DELETED = HanTables.GAP_NUMBERS;
    /** Most questions about windows that begin at one place. */
    private static final int MOST_AT = LONGEST * LONGEST;

    /** {@code 渔家的阿婆} is grammar, not 渔家阿婆 with a character put in. */
    private static final char JOINING = '的';
    /** {@code 恒源牌} calls another name a mark; it is not 恒源祥 with its last character changed. */
    private static final char MARK = '牌';

    /** What letters are written with: T恤, C杯, X码, U盘, 维生素C, 阿Q. */
    private static final String BEHIND_LETTERS = "恤杯码版超歌盘领台站弹型图金轴区罩世级字形线胖正";

    private static final String BEFORE_LETTERS = "素阿型第";

    private final NameIndex index;
    private final HanJudge judge;
    private final Probes gapped = new Probes();
    private final Probes inserted = new Probes();
    private int[] pairs = new int[256];
    private int[] skips = new int[256];
    private boolean[] together = new boolean[256];
    private long[] sums = new long[256];

    HanEditView(NameIndex index, HanJudge judge) {
        this.index = index;
        this.judge = judge;
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        reserve(text.length());
        readGates(text);
        gapped.clear();
        inserted.clear();
        int length = text.length();
        int start = 0;
        while (start + SHORTEST <= length) {
            int end = runEnd(text, start);
            for (int i = start; i + SHORTEST <= end; i++) {
                if (gapped.isFull(MOST_AT) || inserted.isFull(MOST_AT)) {
                    settle(text, hits);
                }
                gather(text, i, Math.min(LONGEST, end - i));
            }
            start = Math.max(end, start + 1);
        }
        settle(text, hits);
        scanAnagrams(text, hits);
    }

    private void reserve(int length) {
        if (pairs.length <= length) {
            pairs = new int[length * 2];
            skips = new int[length * 2];
            together = new boolean[length * 2];
            sums = new long[length * 2];
        }
    }

    /** Everything of the gate that the windows need, read in one go. */
    private void readGates(FoldedText text) {
        char[] chars = text.chars();
        Gate gate = index.gappedGate;
        int last = text.length() - 2;
        for (int i = 0; i < last; i++) {
            pairs[i] = gate.mask(chars[i], chars[i + 1]);
            skips[i] = gate.mask(chars[i], chars[i + 2]);
        }
        if (last >= 0) {
            pairs[last] = gate.mask(chars[last], chars[last + 1]);
        }
    }

    /** Where Chinese characters without a space or punctuation between them end; the start itself when there is none. */
    private static int runEnd(FoldedText text, int start) {
        byte[] gaps = text.gaps();
        int end = start;
        while (end < text.length()
                && (text.kinds()[end] == Kind.HAN || (end > start && isFiller(text, end)))
                && (end == start || gaps[end] == FoldedText.JOINED || gaps[end] == FoldedText.SYMBOL)) {
            end++;
        }
        return end;
    }

    /** One letter between two characters: {@code 特e仑苏}, not {@code 大T恤}. */
    private static boolean isFiller(FoldedText text, int at) {
        byte[] kinds = text.kinds();
        return kinds[at] == Kind.LATIN
                && at + 1 < text.length()
                && kinds[at - 1] == Kind.HAN
                && kinds[at + 1] == Kind.HAN
                && text.gaps()[at] == FoldedText.JOINED
                && text.gaps()[at + 1] == FoldedText.JOINED
                && BEHIND_LETTERS.indexOf(text.at(at + 1)) < 0
                && BEFORE_LETTERS.indexOf(text.at(at - 1)) < 0;
    }

    /** Notes every window from here that may be a name with one character changed. */
    private void gather(FoldedText text, int start, int longest) {
        int pair = pairs[start];
        int skip = skips[start];
        gatherReplaced(text, start, 0, GapBits.substitutions(pairs[start + 1], 0, longest));
        gatherReplaced(text, start, 1, GapBits.substitutions(skip, 1, longest));
        for (int sizes = GapBits.substitutions(pair, 2, longest); sizes != 0; sizes &= sizes - 1) {
            int end = start + GapBits.least(sizes);
            for (int gone = start + 2; gone < end; gone++) {
                addGapped(text.hashWithout(start, end, gone), start, end, gone - start);
            }
        }
        for (int sizes = GapBits.deletions(pair, longest); sizes != 0; sizes &= sizes - 1) {
            int end = start + GapBits.least(sizes);
            addGapped(text.hash(start, end), start, end, DELETED);
        }
        int begins = GapBits.insertions(pair);
        int apart = GapBits.insertions(skip);
        if ((begins | apart) != 0) {
            gatherInserted(text, start, longest, begins, apart);
        }
    }

    private void gatherReplaced(FoldedText text, int start, int gone, int possible) {
        for (int sizes = possible; sizes != 0; sizes &= sizes - 1) {
            int end = start + GapBits.least(sizes);
            addGapped(text.hashWithout(start, end, start + gone), start, end, gone);
        }
    }

    private void addGapped(long hash, int start, int end, int gone) {
        gapped.add(HanTables.gappedKey(hash, gone), start, end, gone);
    }

    private void gatherInserted(FoldedText text, int start, int longest, int begins, int skipping) {
        char[] chars = text.chars();
        int firsts = begins & index.exactGate.mask(chars[start], chars[start + 1]);
        int apart = skipping & index.exactGate.mask(chars[start], chars[start + 2]);
        for (int size = SHORTEST + 1; size <= longest; size++) {
            int bit = ExactTables.lengthBit(size - 1);
            for (int extra = 1; extra < size - 1; extra++) {
                if (((extra == 1 ? apart : firsts) & bit) != 0) {
                    inserted.add(text.hashWithout(start, start + size, start + extra), start, start + size, extra);
                }
            }
        }
    }

    /** Asks what was noted and judges the answers. */
    private void settle(FoldedText text, Hits hits) {
        gapped.ask(index.gappedKeys);
        for (int i = 0; i < gapped.answers(); i++) {
            checkGapped(gapped.value(i), gapped.tag(i), text, gapped.start(i), gapped.end(i), hits);
        }
        inserted.ask(index.exactKeys);
        for (int i = 0; i < inserted.answers(); i++) {
            boolean joins = text.at(inserted.start(i) + inserted.tag(i)) == JOINING;
            if (!joins) {
                checkInserted(inserted.value(i), text, inserted.start(i), inserted.end(i), hits);
            }
        }
    }

    private void checkInserted(int pattern, FoldedText text, int start, int end, Hits hits) {
        if (pattern >= 0 && index.length(pattern) == end - start - 1 && index.script(pattern) == Script.HAN) {
            judge.changed(pattern, text, start, end, HanAlignment.INSERTED, hits);
        }
    }

    private void checkGapped(int value, int gone, FoldedText text, int start, int end, Hits hits) {
        int pattern = value / HanTables.GAP_NUMBERS;
        if (gone == DELETED) {
            if (index.length(pattern) == end - start + 1) {
                judge.changed(pattern, text, start, end, HanAlignment.DELETED, hits);
            }
            return;
        }
        boolean calledMark = gone == end - start - 1 && text.at(start + gone) == MARK;
        boolean fits = index.length(pattern) == end - start && value % HanTables.GAP_NUMBERS == gone && !calledMark;
        if (fits
                && (index.isWatched(pattern)
                        || judge.alignment().isNear(index.charAt(pattern, gone), text.at(start + gone)))) {
            judge.replaced(pattern, text, start, end, hits);
        }
    }

    private void scanAnagrams(FoldedText text, Hits hits) {
        char[] chars = text.chars();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            sums[i + 1] = sums[i] + HanTables.unordered(chars[i]);
            together[i] = index.anagramPairs.mayHold(KeyTable.mix(HanTables.unorderedPair(chars[i], chars[i + 1])));
        }
        int runEnd = 0;
        for (int i = 0; i + SHORTEST <= length; i++) {
            if (runEnd <= i) {
                runEnd = runEnd(text, i);
            }
            if (together[i] && together[i + 1] && runEnd - i >= SHORTEST) {
                scanAnagramsAt(text, i, runEnd, hits);
            }
        }
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
