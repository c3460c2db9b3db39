package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.KnownNames;
import org.markwarden.matcher.text.Readings;

/** Decides whether a Latin word is a disguise of a name: alignment first, then what the word itself says against it. */
final class LatinJudge {

    private static final int EVERYDAY = 35;
    private static final int KNOWN = 60;
    private static final int BASIC = 20;
    static final double SEAM = 0.12;
    private static final double ANAGRAM = 0.74;
    private static final double OTHER_MARK = 0.2;
    static final double SAME_OUTLINE = 0.08;
    private static final double PLURAL = 0.03;
    private static final double WORD_AS_MARK = 0.06;
    private static final int SHORTEST_ANAGRAM = 5;
    private static final int SHORTEST_SHARED = 4;
    private static final int SHORTEST_BEGUN = 3;
    private static final int OTHER_FIRST_LETTER = 1;
    private static final int MOST_INSIDE = 2;
    private static final int LONGEST_ROMANISED = 4;
    private static final double OTHER_LENGTH = 0.02;
    private static final double REST = 0.6;
    /** What is changed is never wholly the name. */
    private static final double MOST_SIMILAR = 0.98;

    private static final double REST_AS_MARK = 0.4;
    private static final String VOWELS = "aeiouy";

    private final NameIndex index;
    private final LatinAlignment alignment;
    private final EnglishWords english;
    private final KnownNames knownNames;
    private final Readings readings;
    private final char[] spelled = new char[LONGEST_ROMANISED * 8];
    private FoldedText around;
    private boolean romanised;
    private final char[] rest = new char[LatinTables.LONGEST];
    private Standing standing = Standing.ALONE;
    private boolean asMark;

    /** How a window stands in its text. */
    enum Standing {
        /** A word or several. */
        ALONE,
        /** The same where the mark of the offer would stand. */
        AS_MARK,
        /** Part of a longer word, beside what shops add to names. */
        INSIDE,
        /** Part of a longer word, beside ordinary words; only a long name is more than chance there. */
        BESIDE_WORDS;

        boolean isInside() {
            return this == INSIDE || this == BESIDE_WORDS;
        }

        /** Tells the same window in different standings apart in a memo. */
        long salt() {
            return switch (this) {
                case ALONE -> 0;
                case AS_MARK -> 0x9E3779B97F4A7C15L;
                case INSIDE -> 0xC2B2AE3D27D4EB4FL;
                case BESIDE_WORDS -> 0x165667B19E3779F9L;
            };
        }
    }

    LatinJudge(NameIndex index, LatinAlignment alignment) {
        this.index = index;
        this.alignment = alignment;
        english = index.tables().englishWords();
        knownNames = index.tables().knownNames();
        readings = index.tables().readings();
        around = new FoldedText(index.tables().fold());
    }

    /** The text of the next windows and how they stand in it. */
    void begin(FoldedText next, Standing stands) {
        around = next;
        romanised = false;
        standing = stands;
        asMark = stands == Standing.AS_MARK;
    }

    /** Adds the window when it is the name misspelt. */
    void compare(int pattern, char[] name, int length, FoldedText text, int start, int end, Hits hits) {
        long hash = text.hash(start, end);
        int level = english.level(hash);
        if (standing == Standing.BESIDE_WORDS && length < InsideWord.DISTINCT) {
            return;
        }
        double least = index.rules().least(index.flags(pattern), length, asMark && level > KNOWN);
        double similarity = likeness(name, length, text.chars(), start, end, least, level);
        if (similarity > 0 && !index.is(pattern, text.chars(), start, end)) {
            Variant variant = alignment.variant(name, length, text.chars(), start, end);
            double penalty = wordPenalty(hash, end - start) + seamPenalty(pattern, text, start, end);
            double other = knownNames.holds(hash) ? OTHER_MARK : 0;
            offer(pattern, start, end, variant, similarity - penalty - other, hits);
        }
    }

    private double likeness(char[] name, int length, char[] chars, int start, int end, double least, int level) {
        boolean mayBeFar = asMark && level > KNOWN;
        double room = mayBeFar ? SAME_OUTLINE : 0;
        double similarity = alignment.similarity(name, length, chars, start, end, least - room);
        int most = hasDigit(chars, start, end) ? 1 : WatchedLatin.mostHalfChanges(length, mayBeFar);
        if (standing.isInside()) {
            most = Math.min(most, MOST_INSIDE);
        }
        if (!asMark && !LatinAlignment.isSameLetter(name[0], chars[start])) {
            most -= OTHER_FIRST_LETTER;
        }
        if (similarity > 0 && alignment.halfChanges() <= most) {
            return isAlikeWithoutSharedWord(name, length, chars, start, end)
                    ? similarity + (mayBeFar ? outline(name, length, chars, start, end) : 0)
                    : 0;
        }
        if (asMark && isPlural(name, length, chars, start, end)) {
            return plural(name, length, chars, start, end, least);
        }
        return length >= SHORTEST_ANAGRAM && isAnagram(name, length, chars, start, end) ? ANAGRAM : 0;
    }

    private static boolean isPlural(char[] name, int length, char[] chars, int start, int end) {
        return end - start > SHORTEST_SHARED && chars[end - 1] == 's' && name[length - 1] != 's';
    }

    private double plural(char[] name, int length, char[] chars, int start, int end, double least) {
        double similarity = alignment.similarity(name, length, chars, start, end - 1, least);
        return alignment.halfChanges() <= WatchedLatin.mostHalfChanges(length, false)
                ? Math.max(0, similarity - PLURAL)
                : 0;
    }

    /** Vowels where the name has vowels and consonants where it has consonants, as in Adivon for Adidas. */
    private static double outline(char[] name, int length, char[] chars, int start, int end) {
        if (length != end - start) {
            return -OTHER_LENGTH * Math.abs(length - (end - start));
        }
        for (int i = 0; i < length; i++) {
            if (VOWELS.indexOf(name[i]) >= 0 ^ VOWELS.indexOf(chars[start + i]) >= 0) {
                return 0;
            }
        }
        return SAME_OUTLINE;
    }

    /** What a name and a word share counts for nothing when it is an everyday word: MacBook is not Facebook. */
    private boolean isAlikeWithoutSharedWord(char[] name, int length, char[] chars, int start, int end) {
        double least = asMark ? REST_AS_MARK : REST;
        return isAlikeAfterSharedWord(name, length, chars, start, end, least)
                && isAlikeBeforeSharedWord(name, length, chars, start, end, least);
    }

    private boolean isAlikeAfterSharedWord(char[] name, int length, char[] chars, int start, int end, double least) {
        int shared = 0;
        while (shared < Math.min(length, end - start) && name[shared] == chars[start + shared]) {
            shared++;
        }
        for (int word = Math.min(shared, length - 2); word >= SHORTEST_BEGUN; word--) {
            int level = english.level(FoldedText.hashOf(chars, start, start + word));
            if (level <= (word > SHORTEST_SHARED ? KNOWN : EVERYDAY)) {
                System.arraycopy(name, word, rest, 0, length - word);
                return end - start > word
                        && alignment.similarity(rest, length - word, chars, start + word, end, least) > 0;
            }
        }
        return true;
    }

    private boolean isAlikeBeforeSharedWord(char[] name, int length, char[] chars, int start, int end, double least) {
        int shared = 0;
        while (shared < Math.min(length, end - start) && name[length - 1 - shared] == chars[end - 1 - shared]) {
            shared++;
        }
        for (int word = Math.min(shared, length - 2); word >= SHORTEST_SHARED; word--) {
            if (english.level(FoldedText.hashOf(chars, end - word, end)) <= EVERYDAY) {
                return end - start > word
                        && alignment.similarity(name, length - word, chars, start, end - word, least) > 0;
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

    private static boolean isAnagram(char[] name, int length, char[] chars, int start, int end) {
        if (length != end - start) {
            return false;
        }
        long left = 0;
        long right = 0;
        for (int i = 0; i < length; i++) {
            left += HanTables.unordered(name[i]);
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

    /** An English word is more likely meant as that word, the shorter the more; a rare one less where marks stand. */
    double wordPenalty(long hash, int size) {
        int level = english.level(hash);
        if (level > KNOWN) {
            return 0;
        }
        if (standing.isInside()) {
            return 1;
        }
        if (asMark && level > BASIC) {
            return WORD_AS_MARK;
        }
        double word = level > EVERYDAY ? 0.08 : asMark ? 0.12 : level > BASIC ? 0.2 : 0.3;
        return word + (size <= 4 ? 0.18 : 0);
    }

    /** Says whether a find was refused since {@link #begin} for what stands beside it, which another text may not have. */
    boolean wasRomanised() {
        return romanised;
    }

    /** A word that spells the Chinese characters beside it, 得力（deli）, is their name and no disguise of another. */
    private boolean isRomanised(int start, int end) {
        long letters = around.hash(start, end);
        for (int size = 2; size <= LONGEST_ROMANISED; size++) {
            if (isSpelled(start - size, start, letters) || isSpelled(end, end + size, letters)) {
                romanised = true;
                return true;
            }
        }
        return false;
    }

    private boolean isSpelled(int from, int to, long letters) {
        if (from < 0 || to > around.length()) {
            return false;
        }
        int size = 0;
        for (int i = from; i < to; i++) {
            String syllable = around.kinds()[i] == Kind.HAN ? readings.letters(around.at(i)) : "";
            if (syllable.isEmpty()) {
                return false;
            }
            syllable.getChars(0, syllable.length(), spelled, size);
            size += syllable.length();
        }
        return FoldedText.hashOf(spelled, 0, size) == letters;
    }

    void offer(int pattern, int start, int end, Variant variant, double similarity, Hits hits) {
        boolean admitted = similarity > 0
                && (variant == Variant.PINYIN || standing.isInside() || !isRomanised(start, end))
                && index.rules().admits(index.flags(pattern), index.length(pattern), variant, similarity, asMark);
        if (admitted) {
            hits.add(pattern, start, end, variant, Math.min(MOST_SIMILAR, similarity));
        }
    }
}
