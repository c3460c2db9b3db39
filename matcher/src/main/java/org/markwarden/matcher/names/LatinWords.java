package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Signs;

/** Looks one Latin word up in every Latin view; words that found nothing are remembered and skipped. */
final class LatinWords {

    private static final int MEMO = 1 << 16;
    private static final int MOST_REMEMBERED = 32;
    private static final long SPACED = 0x165667B19E3779F9L;

    private final NameIndex index;
    private final EnglishWords english;
    private final WatchedLatin watched;
    private final MarkPlace place;
    private final LatinJudge judge;
    private final int everyday;
    private final int known;
    private final double lookAlike;
    private final Asked mostlyDigits;
    private final double signForLetter;
    private final double leastSigned;
    private final Asked masked;
    private final Asked spelled;
    private final LatinAlignment alignment = new LatinAlignment();
    private final long[] nothing = new long[MEMO];
    private final long[] plainCompounds = new long[MEMO];
    private final int[] compared = new int[MOST_REMEMBERED];
    private int comparedCount;
    private long seam;
    private final char[] buffer = new char[LatinTables.LONGEST];
    private final char[] name = new char[LatinTables.LONGEST];

    LatinWords(NameIndex index, MarkPlace place) {
        this.place = place;
        this.index = index;
        english = index.tables().englishWords();
        watched = new WatchedLatin(index);
        DemandTable demands = index.tables().demands();
        everyday = demands.count(Demand.EVERYDAY_WORD);
        known = demands.count(Demand.KNOWN_WORD);
        lookAlike = demands.number(Demand.LOOK_ALIKE);
        mostlyDigits = demands.of(Demand.MOSTLY_DIGITS);
        signForLetter = demands.number(Demand.SIGN_FOR_LETTER);
        leastSigned = demands.number(Demand.LEAST_SIGNED);
        masked = demands.of(Demand.MASKED_LETTER);
        spelled = demands.of(Demand.SPELLED);
        judge = new LatinJudge(index, alignment);
    }

    boolean areProse() {
        return place.isProse();
    }

    boolean isKnown(FoldedText text, int start, int end) {
        return english.level(text.hash(start, end)) <= known
                || index.tables().knownNames().holds(text.hash(start, end));
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
        look(text, start, end, standing(text, start, end), hits);
    }

    private LatinJudge.Standing standing(FoldedText text, int start, int end) {
        if (place.isAt(text, start)) {
            return LatinJudge.Standing.AS_MARK;
        }
        if (!place.isProse()) {
            return LatinJudge.Standing.ALONE;
        }
        for (int i = start; i < end; i++) {
            if (text.isUpper(i)) {
                return LatinJudge.Standing.IN_PROSE;
            }
        }
        return LatinJudge.Standing.SMALL_IN_PROSE;
    }

    /**
     * Looks neighbouring words up as one; they are judged by what lies between spaces, and remembered apart.
     *
     * @param spaces a bit for each place in the window before which there is one
     */
    void lookJoined(FoldedText text, int start, int end, long spaces, Hits hits) {
        seam = spaces * SPACED;
        look(text, start, end, hits);
        seam = 0;
    }

    /** Looks up a part of a longer word. */
    void lookInside(FoldedText text, int start, int end, LatinJudge.Standing standing, Hits hits) {
        look(text, start, end, standing, hits);
    }

    private void look(FoldedText text, int start, int end, LatinJudge.Standing standing, Hits hits) {
        long hash = text.hash(start, end);
        boolean asMark = standing == LatinJudge.Standing.AS_MARK;
        judge.begin(text, standing);
        long key = hash + standing.salt() + seam;
        int memo = (int) KeyTable.mix(key) & MEMO - 1;
        if (nothing[memo] == key || end - start < 3) {
            return;
        }
        int before = hits.adds();
        comparedCount = 0;
        if (!lettersOutnumberDigits(text, start, end)) {
            lookDigits(text, start, end, hits);
        } else {
            lookSkeleton(text.chars(), start, end, start, end, lookAlike, hits);
            lookSound(text, start, end, hits);
            lookEdits(text, start, end, hits);
            lookWatched(text, start, end, asMark, hits);
        }
        lookPinyin(hash, start, end, hits);
        if (hits.adds() == before && !judge.wasRomanised()) {
            nothing[memo] = key;
        }
    }

    /** Looks up a word whose signs were replaced by the letters they imitate. */
    void lookImitated(char[] word, int size, FoldedText text, int start, int end, Hits hits) {
        judge.begin(text, LatinJudge.Standing.ALONE);
        if (size < LatinTables.SHORTEST_SKELETON) {
            return;
        }
        int hidden = Masks.hidden(word, size);
        if (hidden == Masks.NONE) {
            lookSkeleton(word, 0, size, start, end, signForLetter, hits);
        } else if (hidden >= 0) {
            lookMasked(word, size, hidden, start, end, hits);
        }
    }

    /** Every letter may be the one that is hidden; only a watched name is looked for. */
    private void lookMasked(char[] word, int size, int hidden, int start, int end, Hits hits) {
        double likeness = masked.at(size);
        for (char letter = 'a'; letter <= 'z' && likeness > 0; letter++) {
            word[hidden] = letter;
            long mixed = KeyTable.mix(FoldedText.hashOf(buffer, 0, Skeleton.write(word, 0, size, buffer)));
            KeyTable keys = index.skeletonKeys;
            if (keys.mayHold(mixed)) {
                offerMasked(mixed, word, size, start, end, likeness, hits);
            }
        }
        word[hidden] = Signs.ANY;
    }

    private void offerMasked(long mixed, char[] word, int size, int start, int end, double likeness, Hits hits) {
        KeyTable keys = index.skeletonKeys;
        int slot = keys.firstSlot(mixed);
        for (int chain = 0; chain < KeyTable.LONGEST_CHAIN && keys.markAt(slot) != 0; chain++) {
            int pattern = keys.valueAt(slot);
            if (keys.markAt(slot) == KeyTable.mark(mixed)
                    && index.isWatched(pattern)
                    && index.is(pattern, word, 0, size)) {
                judge.offer(pattern, start, end, Variant.CONFUSABLE, likeness, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }

    /** Mostly digits: a model number, unless it spells a whole name ({@code 4d1d45}). */
    private void lookDigits(FoldedText text, int start, int end, Hits hits) {
        double most = mostlyDigits.at(end - start);
        if (most > 0) {
            lookSkeleton(text.chars(), start, end, start, end, most, hits);
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
            if (keys.markAt(slot) == KeyTable.mark(mixed) && (!isName || similarity == signForLetter)) {
                double likeness = isName
                        ? 1
                        : alignment.similarity(name, index.copy(pattern, name), chars, from, to, leastSigned);
                boolean meant = isName && index.isWatched(pattern);
                double penalty = meant ? 0 : judge.wordPenalty(FoldedText.hashOf(chars, from, to), to - from);
                judge.offer(pattern, start, end, Variant.CONFUSABLE, Math.min(similarity, likeness) - penalty, hits);
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
        if (wasCompared(pattern) || index.is(pattern, text.chars(), start, end)) {
            return;
        }
        judge.compare(pattern, name, index.copy(pattern, name), text, start, end, hits);
    }

    /** The same name comes up under many of its keys. */
    private boolean wasCompared(int pattern) {
        for (int i = 0; i < comparedCount; i++) {
            if (compared[i] == pattern) {
                return true;
            }
        }
        if (comparedCount < compared.length) {
            compared[comparedCount++] = pattern;
        }
        return false;
    }

    private void lookWatched(FoldedText text, int start, int end, boolean asMark, Hits hits) {
        int set = WatchedLatin.letters(text.chars(), start, end);
        for (int i = 0; i < watched.count(); i++) {
            if (watched.mayBe(i, end - start, set, asMark)) {
                char[] candidate = watched.name(i);
                judge.compare(watched.pattern(i), candidate, candidate.length, text, start, end, hits);
            }
        }
    }

    private void lookPinyin(long hash, int start, int end, Hits hits) {
        double likeness = spelled.at(end - start);
        if (!(likeness > 0) || english.level(hash) <= everyday) {
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
                judge.offer(keys.valueAt(slot), start, end, Variant.PINYIN, likeness, hits);
            }
            slot = keys.nextSlot(slot);
        }
    }
}
