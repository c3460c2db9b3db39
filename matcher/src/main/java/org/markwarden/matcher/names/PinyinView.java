package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Readings;

/** Chinese names of which some characters are spelled in Latin letters: 耐ke, 康shi傅. */
final class PinyinView implements View {

    private static final int MOST_HAN = 3;
    private static final int LONGEST_WORD = 18;
    private static final int LONGEST_SYLLABLE = 6;

    private final NameIndex index;
    private final Readings readings;
    private final double partlySpelled;
    private final double otherThanSpelled;
    private final char[] letters = new char[64];

    PinyinView(NameIndex index) {
        this.index = index;
        readings = index.tables().readings();
        partlySpelled = index.tables().demands().number(Demand.PARTLY_SPELLED);
        otherThanSpelled = index.tables().demands().number(Demand.OTHER_THAN_SPELLED);
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        for (int token = 0; token < text.tokens(); token++) {
            int start = text.tokenStart(token);
            int end = text.tokenEnd(token);
            if (end - start <= LONGEST_WORD && isLetters(text, start, end) && isSyllables(text, start, end)) {
                scanAround(text, start, end, hits);
            }
        }
    }

    private static boolean isLetters(FoldedText text, int start, int end) {
        boolean vowel = false;
        for (int i = start; i < end; i++) {
            if (text.kinds()[i] != Kind.LATIN) {
                return false;
            }
            vowel |= "aeiouv".indexOf(text.at(i)) >= 0;
        }
        return vowel;
    }

    /** Says whether the letters can be cut into pinyin syllables. */
    private boolean isSyllables(FoldedText text, int start, int end) {
        int reached = 1;
        for (int to = 1; to <= end - start; to++) {
            for (int from = Math.max(0, to - LONGEST_SYLLABLE); from < to; from++) {
                if ((reached & (1 << from)) != 0 && readings.isSyllable(text.hash(start + from, start + to))) {
                    reached |= 1 << to;
                    break;
                }
            }
        }
        return (reached & (1 << (end - start))) != 0;
    }

    private void scanAround(FoldedText text, int start, int end, Hits hits) {
        for (int from = start; from >= Math.max(0, start - MOST_HAN); from--) {
            if (from < start && !isHanBeside(text, from, from + 1)) {
                return;
            }
            for (int to = end; to <= Math.min(text.length(), end + MOST_HAN - (start - from)); to++) {
                if (to > end && !isHanBeside(text, to - 1, to - 1)) {
                    break;
                }
                if (to - end + start - from > 0) {
                    lookUp(text, from, to, hits);
                }
            }
        }
    }

    /** A Chinese character with no space or punctuation at the place where it meets the rest. */
    private static boolean isHanBeside(FoldedText text, int at, int seam) {
        byte gap = text.gaps()[seam];
        return text.kinds()[at] == Kind.HAN && (gap == FoldedText.JOINED || gap == FoldedText.SYMBOL);
    }

    private void lookUp(FoldedText text, int start, int end, Hits hits) {
        int size = spell(text, start, end);
        if (size == 0) {
            return;
        }
        long mixed = KeyTable.mix(FoldedText.hashOf(letters, 0, size));
        KeyTable keys = index.letterKeys;
        if (!keys.mayHold(mixed)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            if (keys.markAt(slot) == KeyTable.mark(mixed)) {
                offer(keys.valueAt(slot), text, start, end, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private void offer(int pattern, FoldedText text, int start, int end, Hits hits) {
        int kept = 0;
        int han = 0;
        for (int i = start; i < end; i++) {
            if (text.kinds()[i] == Kind.HAN) {
                han++;
                kept += holds(pattern, text.at(i)) ? 1 : 0;
            }
        }
        double similarity = partlySpelled - otherThanSpelled * (han - kept);
        if (han < index.length(pattern)
                && index.rules().admits(index.flags(pattern), index.length(pattern), Variant.PINYIN, similarity)) {
            hits.add(pattern, start, end, Variant.PINYIN, similarity);
        }
    }

    private boolean holds(int pattern, char c) {
        for (int i = 0; i < index.length(pattern); i++) {
            if (index.charAt(pattern, i) == c) {
                return true;
            }
        }
        return false;
    }

    /** Writes the window in pinyin letters, answering 0 when a character has no reading. */
    private int spell(FoldedText text, int start, int end) {
        int size = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (text.kinds()[i] == Kind.LATIN) {
                letters[size++] = c;
            } else {
                String spelled = readings.letters(c);
                if (spelled.isEmpty()) {
                    return 0;
                }
                spelled.getChars(0, spelled.length(), letters, size);
                size += spelled.length();
            }
        }
        return size;
    }
}
