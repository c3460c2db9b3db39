package org.markwarden.matcher.names;

import java.nio.CharBuffer;
import java.nio.IntBuffer;
import org.markwarden.domain.match.Variant;

/** Spellings of names that are listed beside the names themselves, such as characters taken apart. */
final class ListedSpellings {

    private static final Variant[] VARIANTS = Variant.values();

    private final IntBuffer patterns;
    private final IntBuffer offsets;
    private final CharBuffer chars;

    /** Spellings in a row; of each the pattern of its name, and the ordinal of its variant times 256 plus hundredths. */
    ListedSpellings(IntBuffer patterns, IntBuffer offsets, CharBuffer chars) {
        this.patterns = patterns;
        this.offsets = offsets;
        this.chars = chars;
    }

    int count() {
        return offsets.capacity() - 1;
    }

    /** The name that is spelled so. */
    int pattern(int spelling) {
        return patterns.get(spelling * 2);
    }

    Variant variant(int spelling) {
        return VARIANTS[patterns.get(spelling * 2 + 1) >> 8];
    }

    /** Similarity of the spelling and the name in hundredths. */
    int hundredths(int spelling) {
        return patterns.get(spelling * 2 + 1) & 0xFF;
    }

    int length(int spelling) {
        return offsets.get(spelling + 1) - offsets.get(spelling);
    }

    char[] chars(int spelling) {
        char[] copied = new char[length(spelling)];
        chars.get(offsets.get(spelling), copied);
        return copied;
    }

    /** Says whether the spelling is exactly these characters. */
    boolean is(int spelling, char[] text, int start, int end) {
        return NameIndex.sameChars(chars, offsets.get(spelling), length(spelling), text, start, end);
    }
}
