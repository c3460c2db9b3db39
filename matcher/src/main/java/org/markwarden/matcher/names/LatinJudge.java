package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.names.OrdinaryWords.Rank;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.KnownNames;

/** Decides whether a Latin word is a disguise of a name: alignment first, then what the word itself says against it. */
final class LatinJudge {

    private static final String VOWELS = "aeiouy";

    private final NameIndex index;
    private final LatinAlignment alignment;
    private final OrdinaryWords ordinary;
    private final KnownNames knownNames;
    private final SharedWord shared;
    private final OtherWord other;
    private final Romanisation romanisation;
    private final Asked shortest;
    private final Asked halfChanges;
    private final Asked halfChangesInProse;
    private final Asked halfChangesInSmallLetters;
    private final int halfChangesWithDigit;
    private final int halfChangesInside;
    private final Asked otherFirstLetter;
    private final Asked anagram;
    private final Asked plural;
    private final Asked sameOutline;
    private final Asked otherLength;
    private final double seam;
    private final double knownMark;
    private final double mostAlike;
    private final int distinct;
    private FoldedText around;
    private boolean romanised;
    private Standing standing = Standing.ALONE;
    private boolean asMark;

    /** How a window stands in its text. */
    enum Standing {
        /** A word or several. */
        ALONE,
        /** The same where the mark of the offer would stand. */
        AS_MARK,
        /** A word of running text, or several, with a capital. */
        IN_PROSE,
        /** The same in small letters, as ordinary words are written. */
        SMALL_IN_PROSE,
        /** Part of a longer word, beside what shops add to names. */
        INSIDE,
        /** Part of a longer word, beside ordinary words; only a long name is more than chance there. */
        BESIDE_WORDS;

        boolean isInside() {
            return this == INSIDE || this == BESIDE_WORDS;
        }

        boolean isInProse() {
            return this == IN_PROSE || this == SMALL_IN_PROSE;
        }

        /** Tells the same window in different standings apart in a memo; the base of a hash, added, is another word. */
        long salt() {
            return switch (this) {
                case ALONE -> 0;
                case AS_MARK -> 0xD1B54A32D192ED03L;
                case IN_PROSE -> 0x27D4EB2F165667C5L;
                case SMALL_IN_PROSE -> 0x85EBCA77C2B2AE63L;
                case INSIDE -> 0xC2B2AE3D27D4EB4FL;
                case BESIDE_WORDS -> 0x165667B19E3779F9L;
            };
        }
    }

    LatinJudge(NameIndex index, LatinAlignment alignment) {
        this.index = index;
        this.alignment = alignment;
        ordinary = new OrdinaryWords(index.tables());
        knownNames = index.tables().knownNames();
        shared = new SharedWord(index.tables(), alignment);
        other = new OtherWord(index);
        romanisation = new Romanisation(index.tables().readings());
        DemandTable demands = index.tables().demands();
        shortest = demands.of(Demand.SHORTEST_MISSPELT);
        halfChanges = demands.of(Demand.HALF_CHANGES);
        halfChangesInProse = demands.of(Demand.HALF_CHANGES_IN_PROSE);
        halfChangesInSmallLetters = demands.of(Demand.HALF_CHANGES_IN_SMALL_LETTERS);
        halfChangesWithDigit = demands.count(Demand.HALF_CHANGES_WITH_DIGIT);
        halfChangesInside = demands.count(Demand.HALF_CHANGES_INSIDE);
        otherFirstLetter = demands.of(Demand.OTHER_FIRST_LETTER);
        anagram = demands.of(Demand.ANAGRAM);
        plural = demands.of(Demand.PLURAL);
        sameOutline = demands.of(Demand.SAME_OUTLINE);
        otherLength = demands.of(Demand.OTHER_LENGTH);
        seam = demands.number(Demand.SEAM);
        knownMark = demands.number(Demand.KNOWN_MARK);
        mostAlike = demands.number(Demand.MOST_ALIKE);
        distinct = demands.count(Demand.DISTINCT);
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
        if (end - start < shortest.at(length) || (standing == Standing.BESIDE_WORDS && length < distinct)) {
            return;
        }
        long hash = text.hash(start, end);
        boolean mayBeFar = asMark && ordinary.of(hash) == Rank.STRANGE;
        double least = index.rules().least(index.flags(pattern), length, mayBeFar);
        boolean seamed = isSeamed(pattern, text, start, end);
        if (seamed && standing.isInProse()) {
            return;
        }
        double similarity = likeness(pattern, name, length, text, start, end, least, mayBeFar);
        if (similarity > 0 && !index.is(pattern, text.chars(), start, end)) {
            Variant variant = alignment.variant(name, length, text.chars(), start, end);
            Rank rank = ordinary.of(name, length, text, start, end);
            double penalty = penalty(rank, end - start) + (seamed ? seam : 0);
            double known = knownNames.holds(hash) ? knownMark : 0;
            offer(pattern, start, end, variant, similarity - penalty - known, hits);
        }
    }

    private double likeness(
            int pattern, char[] name, int length, FoldedText text, int start, int end, double least, boolean mayBeFar) {
        char[] chars = text.chars();
        double room = sameOutline.at(length, mayBeFar);
        double similarity = alignment.similarity(name, length, chars, start, end, least - room);
        Rank rank = similarity > 0 ? ordinary.of(name, length, text, start, end) : Rank.STRANGE;
        int changes = hasDigit(chars, start, end) ? halfChangesWithDigit : (int) halfChanges.at(length, mayBeFar);
        int most = ordinary.most(rank, length, changes);
        if (standing.isInside()) {
            most = Math.min(most, halfChangesInside);
        }
        if (!LatinAlignment.beginAlike(name, length, chars, start, end)) {
            most -= (int) otherFirstLetter.at(1, asMark);
        }
        if (standing.isInProse()) {
            most = Math.min(most, (int) inProse().at(length));
        }
        if (similarity > 0 && alignment.halfChanges() <= most) {
            return shared.isAlikeWithout(name, length, chars, start, end, asMark)
                            && !other.stands(pattern, text, start, end, asMark)
                    ? similarity + outline(name, length, chars, start, end, mayBeFar)
                    : 0;
        }
        double off = plural.at(end - start, asMark);
        if (off >= 0 && chars[end - 1] == 's' && name[length - 1] != 's') {
            double single = alignment.similarity(name, length, chars, start, end - 1, least);
            int mostOfSingle = ordinary.most(ordinary.of(text.hash(start, end)), length, (int) halfChanges.at(length));
            return alignment.halfChanges() <= mostOfSingle ? Math.max(0, single - off) : 0;
        }
        double ordered = anagram.at(length);
        return ordered > 0 && !standing.isInProse() && isAnagram(name, length, chars, start, end) ? ordered : 0;
    }

    private Asked inProse() {
        return standing == Standing.IN_PROSE ? halfChangesInProse : halfChangesInSmallLetters;
    }

    /** Vowels where the name has vowels and consonants where it has consonants, as in Adivon for Adidas. */
    private double outline(char[] name, int length, char[] chars, int start, int end, boolean mayBeFar) {
        if (length != end - start) {
            return -otherLength.at(length, mayBeFar) * Math.abs(length - (end - start));
        }
        for (int i = 0; i < length; i++) {
            if (VOWELS.indexOf(name[i]) >= 0 ^ VOWELS.indexOf(chars[start + i]) >= 0) {
                return 0;
            }
        }
        return sameOutline.at(length, mayBeFar);
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

    /** Joining neighbouring words to one name that has no such seam takes more likeness, and in prose is not tried. */
    private boolean isSeamed(int pattern, FoldedText text, int start, int end) {
        boolean severalWords = (index.flags(pattern) & PatternPool.SEVERAL_WORDS) != 0;
        for (int i = start + 1; i < end && !severalWords; i++) {
            if (text.gaps()[i] == FoldedText.SPACE) {
                return true;
            }
        }
        return false;
    }

    /** What a word that looks like a name loses when it is an English word itself. */
    double wordPenalty(long hash, int size) {
        return penalty(ordinary.ofWord(hash), size);
    }

    private double penalty(Rank rank, int size) {
        return standing.isInside() && rank != Rank.STRANGE ? 1 : ordinary.penalty(rank, size, asMark);
    }

    /** Says whether a find was refused since {@link #begin} for what stands beside it, which another text may not have. */
    boolean wasRomanised() {
        return romanised;
    }

    private boolean isRomanised(int start, int end) {
        boolean beside = romanisation.isBeside(around, start, end);
        romanised |= beside;
        return beside;
    }

    void offer(int pattern, int start, int end, Variant variant, double similarity, Hits hits) {
        boolean admitted = similarity > 0
                && (variant == Variant.PINYIN || standing.isInside() || !isRomanised(start, end))
                && index.rules().admits(index.flags(pattern), index.length(pattern), variant, similarity, asMark);
        if (admitted) {
            hits.add(pattern, start, end, variant, Math.min(mostAlike, similarity));
        }
    }
}
