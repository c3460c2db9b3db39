package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Looks one Latin word up in every Latin view; words that found nothing are remembered and skipped. */
final class LatinWords {

    private static final int MEMO = 1 << 16;
    private static final int EVERYDAY = 35;
    private static final int KNOWN = 60;
    private static final double IMITATED = 0.92;
    private static final double SIGNED = 0.9;
    private static final double SEAM = 0.12;
    private static final double ANAGRAM = 0.74;
    private static final int SHORTEST_ANAGRAM = 5;
    private static final int SHORTEST_SHARED = 4;
    private static final double LEAN_PINYIN = 0.85;
    private static final int SHORTEST_PINYIN = 4;

    private final NameIndex index;
    private final EnglishWords english;
    private final WatchedLatin watched;
    private final LatinAlignment alignment = new LatinAlignment();
    private final long[] nothing = new long[MEMO];
    private final long[] plainCompounds = new long[MEMO];
    private final char[] buffer = new char[LatinTables.LONGEST];
    private final char[] name = new char[LatinTables.LONGEST];

    LatinWords(NameIndex index) {
        this.index = index;
        english = index.tables().englishWords();
        watched = new WatchedLatin(index);
    }

    boolean isKnown(FoldedText text, int start, int end) {
        return english.level(text.hash(start, end)) <= KNOWN;
    }

    /** Says whether this compound is not remembered as one that holds nothing. */
    boolean isNewCompound(FoldedText text, int start, int end) {
        long hash = text.hash(start, end);
        return plainCompounds[(int) KeyTable.mix(hash) & MEMO - 1] != hash;
    }

    void forgetCompound(FoldedText text, int start, int end) {
        long hash = text.hash(start, end);
        plainCompounds[(int) KeyTable.mix(hash) & MEMO - 1] = hash;
    }

    /** Looks a window of the text up unless it is known to hold nothing. */
    void look(FoldedText text, int start, int end, Hits hits) {
        long hash = text.hash(start, end);
        int memo = (int) KeyTable.mix(hash) & MEMO - 1;
        if (nothing[memo] == hash || end - start < 3) {
            return;
        }
        int before = hits.count();
        if (lettersOutnumberDigits(text, start, end)) {
            lookSkeleton(text.chars(), start, end, start, end, IMITATED, hits);
            lookSound(text, start, end, hits);
            lookEdits(text, start, end, hits);
            lookWatched(text, start, end, hits);
        }
        lookPinyin(hash, start, end, hits);
        if (hits.count() == before) {
            nothing[memo] = hash;
        }
    }

    /** Looks up a word whose signs were replaced by the letters they imitate. */
    void lookImitated(char[] word, int size, int start, int end, Hits hits) {
        if (size >= LatinTables.SHORTEST_SKELETON) {
            lookSkeleton(word, 0, size, start, end, SIGNED, hits);
        }
    }

    private static boolean lettersOutnumberDigits(FoldedText text, int start, int end) {
        int balance = 0;
        for (int i = start; i < end; i++) {
            balance += text.kinds()[i] == Kind.LATIN ? 1 : -1;
        }
        return balance >= 0;
    }

    private void lookSkeleton(char[] chars, int from, int to, int start, int end, double similarity, Hits hits) {
        int size = Skeleton.write(chars, from, to, buffer);
        long mixed = KeyTable.mix(FoldedText.hashOf(buffer, 0, size));
        KeyTable keys = index.skeletonKeys;
        if (!keys.mayHold(mixed)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            int pattern = keys.valueAt(slot);
            boolean isName = index.is(pattern, chars, from, to);
            if (keys.markAt(slot) == KeyTable.mark(mixed) && (!isName || similarity == SIGNED)) {
                double likeness =
                        isName ? 1 : alignment.similarity(name, index.copy(pattern, name), chars, from, to, 0.6);
                double penalty = wordPenalty(FoldedText.hashOf(chars, from, to), to - from);
                offer(pattern, start, end, Variant.CONFUSABLE, Math.min(similarity, likeness) - penalty, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private void lookSound(FoldedText text, int start, int end, Hits hits) {
        if (end - start < LatinTables.SHORTEST_SOUND - 1) {
            return;
        }
        int size = LatinSound.write(text.chars(), start, end, buffer);
        long mixed = KeyTable.mix(FoldedText.hashOf(buffer, 0, size));
        if (index.latinSoundKeys.mayHold(mixed)) {
            offerAligned(index.latinSoundKeys, mixed, text, start, end, hits);
        }
    }

    private void lookEdits(FoldedText text, int start, int end, Hits hits) {
        int size = end - start;
        if (size < LatinTables.SHORTEST_EDIT - 1 || size > 21) {
            return;
        }
        KeyTable keys = index.editKeys;
        long whole = KeyTable.mix(text.hash(start, end));
        if (keys.mayHold(whole)) {
            offerAligned(keys, whole, text, start, end, hits);
        }
        for (int gone = start; gone < end; gone++) {
            long mixed = KeyTable.mix(text.hashWithout(start, end, gone));
            if (keys.mayHold(mixed)) {
                offerAligned(keys, mixed, text, start, end, hits);
            }
        }
    }

    private void offerAligned(KeyTable keys, long mixed, FoldedText text, int start, int end, Hits hits) {
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            if (keys.markAt(slot) == KeyTable.mark(mixed)) {
                align(keys.valueAt(slot), text, start, end, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private void align(int pattern, FoldedText text, int start, int end, Hits hits) {
        double least = index.rules().least(index.flags(pattern), index.length(pattern));
        int length = index.copy(pattern, name);
        alignAs(pattern, name, length, least, text, start, end, hits);
    }

    private void lookWatched(FoldedText text, int start, int end, Hits hits) {
        int set = WatchedLatin.letters(text.chars(), start, end);
        for (int i = 0; i < watched.count(); i++) {
            if (watched.mayBe(i, end - start, set)) {
                char[] candidate = watched.name(i);
                int pattern = watched.pattern(i);
                double least = index.rules().least(index.flags(pattern), candidate.length);
                alignAs(pattern, candidate, candidate.length, least, text, start, end, hits);
            }
        }
    }

    private void alignAs(
            int pattern, char[] candidate, int length, double least, FoldedText text, int start, int end, Hits hits) {
        double similarity = likeness(candidate, length, text.chars(), start, end, least);
        if (similarity > 0 && !index.is(pattern, text.chars(), start, end)) {
            Variant variant = alignment.variant(candidate, length, text.chars(), start, end);
            double penalty = wordPenalty(text.hash(start, end), end - start) + seamPenalty(pattern, text, start, end);
            offer(pattern, start, end, variant, similarity - penalty, hits);
        }
    }

    private double likeness(char[] candidate, int length, char[] chars, int start, int end, double least) {
        double similarity = alignment.similarity(candidate, length, chars, start, end, least);
        int most = hasDigit(chars, start, end) ? 1 : WatchedLatin.mostHalfChanges(length);
        if (similarity > 0 && alignment.halfChanges() <= most) {
            return isAlikeWithoutSharedWord(candidate, length, chars, start, end) ? similarity : 0;
        }
        return length >= SHORTEST_ANAGRAM && isAnagram(candidate, length, chars, start, end) ? ANAGRAM : 0;
    }

    /** What a name and a word share at the end counts for nothing when it is an everyday word: MacBook is not Facebook. */
    private boolean isAlikeWithoutSharedWord(char[] candidate, int length, char[] chars, int start, int end) {
        int shared = 0;
        while (shared < Math.min(length, end - start) && candidate[length - 1 - shared] == chars[end - 1 - shared]) {
            shared++;
        }
        for (int word = Math.min(shared, length - 2); word >= SHORTEST_SHARED; word--) {
            if (english.level(FoldedText.hashOf(chars, end - word, end)) <= EVERYDAY) {
                return end - word - start > 0
                        && alignment.similarity(candidate, length - word, chars, start, end - word, 0.6) > 0;
            }
        }
        return true;
    }

    /** With a digit for a letter nothing else may be changed: nova4 is a model, not Nivea. */
    private static boolean hasDigit(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnagram(char[] candidate, int length, char[] chars, int start, int end) {
        if (length != end - start) {
            return false;
        }
        long left = 0;
        long right = 0;
        for (int i = 0; i < length; i++) {
            left += HanTables.unordered(candidate[i]);
            right += HanTables.unordered(chars[start + i]);
        }
        return left == right;
    }

    /** Joining neighbouring words to one name that has no such seam takes more likeness. */
    private double seamPenalty(int pattern, FoldedText text, int start, int end) {
        boolean severalWords = (index.flags(pattern) & PatternPool.SEVERAL_WORDS) != 0;
        for (int i = start + 1; i < end && !severalWords; i++) {
            if (text.gaps()[i] == FoldedText.SPACE) {
                return SEAM;
            }
        }
        return 0;
    }

    /** An English word is more likely meant as that word, the shorter the more. */
    private double wordPenalty(long hash, int size) {
        int level = english.level(hash);
        if (level > KNOWN) {
            return 0;
        }
        return (level <= EVERYDAY ? 0.12 : 0.08) + (size <= 4 ? 0.18 : 0);
    }

    private void lookPinyin(long hash, int start, int end, Hits hits) {
        if (end - start < SHORTEST_PINYIN || english.level(hash) <= EVERYDAY) {
            return;
        }
        long mixed = KeyTable.mix(hash);
        KeyTable keys = index.letterKeys;
        if (!keys.mayHold(mixed)) {
            return;
        }
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            if (keys.markAt(slot) == KeyTable.mark(mixed)) {
                offer(keys.valueAt(slot), start, end, Variant.PINYIN, LEAN_PINYIN, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    private void offer(int pattern, int start, int end, Variant variant, double similarity, Hits hits) {
        if (similarity > 0 && index.rules().admits(index.flags(pattern), index.length(pattern), variant, similarity)) {
            hits.add(pattern, start, end, variant, similarity);
        }
    }
}
