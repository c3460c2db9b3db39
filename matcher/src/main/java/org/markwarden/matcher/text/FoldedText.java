package org.markwarden.matcher.text;

import java.util.Arrays;

/**
 * One text made comparable: folded letters and digits only, each remembering where it stood. Reused for text after
 * text, so that scanning allocates nothing once the buffers have grown.
 */
public final class FoldedText {

    /** No gap before the character. */
    public static final byte JOINED = 0;
    /** White space before it. */
    public static final byte SPACE = 1;
    /** A symbol or an emoji before it, such as is put inside a name to disguise it. */
    public static final byte SYMBOL = 2;
    /** Punctuation before it that parts phrases: commas, brackets, slashes. */
    public static final byte SEPARATOR = 3;

    private final CharacterFold fold;

    private int length;
    private char[] chars = new char[0];
    private byte[] kinds = new byte[0];
    private byte[] gaps = new byte[0];
    private boolean[] imitating = new boolean[0];
    private boolean[] upper = new boolean[0];
    private char[] signs = new char[0];
    private int[] from = new int[0];
    private int[] to = new int[0];
    private final WindowHashes hashes = new WindowHashes();
    private int tokens;
    private int[] tokenStart = new int[0];
    private int[] tokenEnd = new int[0];
    private boolean hasHan;
    private boolean hidesLetters;
    private boolean hasForeign;
    private boolean hasSurrogates;
    private final CodePointOffsets codePoints = new CodePointOffsets();
    private String original = "";

    private byte gap;

    /** An empty text that folds by the given table. */
    public FoldedText(CharacterFold fold) {
        this.fold = fold;
    }

    /** Replaces the content by another text. */
    public void set(String text) {
        original = text;
        length = 0;
        tokens = 0;
        hasHan = false;
        hidesLetters = false;
        hasForeign = false;
        hasSurrogates = false;
        gap = SEPARATOR;
        reserve(text.length());
        signs[0] = 0;
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            char folded = fold.single(c);
            if (folded != 0 && folded != CharacterFold.SEVERAL && !Character.isSurrogate(c)) {
                add(folded, i, i + 1, fold.imitates(c), c <= 'Z' && c >= 'A');
            } else if (folded == 0 && !Character.isSurrogate(c)) {
                addGap(c, i);
            } else {
                i = addRare(text, i);
            }
        }
        finish();
    }

    private int addRare(String text, int at) {
        int codePoint = text.codePointAt(at);
        int end = at + Character.charCount(codePoint);
        hasSurrogates |= end - at == 2;
        CharacterFold.Folded folded = fold.expansion(codePoint);
        if (folded != null) {
            for (int k = 0; k < folded.text().length(); k++) {
                add(folded.text().charAt(k), at, end, folded.imitates(), false);
            }
        } else if (codePoint > 0xFFFF && Character.isLetter(codePoint)) {
            char stand = (char) (CharacterFold.RARE + codePoint % CharacterFold.RARE_COUNT);
            add(stand, at, end, false, false);
        } else if (!CharacterFold.isInvisible(codePoint)) {
            gap = (byte) Math.max(gap, SYMBOL);
        }
        return end - 1;
    }

    private void addGap(char c, int at) {
        byte kind = GapKinds.of(c);
        if (kind == JOINED) {
            if (length > 0 && to[length - 1] == at && CharacterFold.isDrawnOver(c)) {
                to[length - 1] = at + 1;
            }
            return;
        }
        if (gap == JOINED) {
            char sign = Signs.letter(c);
            signs[length] = sign;
            hidesLetters |= sign == Signs.ANY;
        }
        gap = (byte) Math.max(gap, kind);
    }

    private void add(char c, int start, int end, boolean imitates, boolean isUpper) {
        if (length + 1 >= chars.length) {
            reserve(length * 2 + 8);
        }
        byte kind = fold.kind(c);
        int i = length++;
        chars[i] = c;
        kinds[i] = kind;
        gaps[i] = gap;
        imitating[i] = imitates;
        upper[i] = isUpper;
        from[i] = start;
        to[i] = end;
        hashes.put(i, c);
        signs[i + 1] = 0;
        hasHan |= kind == Kind.HAN;
        hasForeign |= AmongLatin.isForeign(c);
        if (kind == Kind.LATIN || kind == Kind.DIGIT) {
            extendToken(i, gap);
        }
        gap = JOINED;
    }

    private void extendToken(int i, byte gapBefore) {
        boolean goesOn = gapBefore == JOINED && tokens > 0 && tokenEnd[tokens - 1] == i;
        if (!goesOn) {
            tokenStart[tokens++] = i;
        }
        tokenEnd[tokens - 1] = i + 1;
    }

    private void finish() {
        if (hasForeign && tokens > 0 && fold.amongLatin().replaceIn(this)) {
            readAgain();
        }
        gaps[length] = SEPARATOR;
        kinds[length] = Kind.NONE;
        chars[length] = 0;
        if (hasSurrogates) {
            codePoints.count(original);
        }
    }

    private void readAgain() {
        tokens = 0;
        for (int i = 0; i < length; i++) {
            hashes.put(i, chars[i]);
            if (kinds[i] == Kind.LATIN || kinds[i] == Kind.DIGIT) {
                extendToken(i, gaps[i]);
            }
        }
    }

    /** The character as it is written. */
    char written(int i) {
        return original.charAt(from[i]);
    }

    /** Lets a character count as a Latin letter that it imitates. */
    void imitate(int i, char letter) {
        chars[i] = letter;
        kinds[i] = Kind.LATIN;
        imitating[i] = true;
    }

    private void reserve(int size) {
        if (chars.length >= size + 2) {
            return;
        }
        int room = size + size / 2 + 2;
        chars = Arrays.copyOf(chars, room);
        kinds = Arrays.copyOf(kinds, room);
        gaps = Arrays.copyOf(gaps, room);
        imitating = Arrays.copyOf(imitating, room);
        upper = Arrays.copyOf(upper, room);
        signs = Arrays.copyOf(signs, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        hashes.reserve(room);
        tokenStart = Arrays.copyOf(tokenStart, room);
        tokenEnd = Arrays.copyOf(tokenEnd, room);
    }

    /** The text as it was given. */
    public String original() {
        return original;
    }

    public int length() {
        return length;
    }

    public char at(int i) {
        return chars[i];
    }

    /** The folded characters; valid up to {@link #length()} until the next text, not to be changed. */
    public char[] chars() {
        return chars;
    }

    /** The {@link Kind} of each folded character. */
    public byte[] kinds() {
        return kinds;
    }

    /** What stood before each folded character. */
    public byte[] gaps() {
        return gaps;
    }

    /** Says whether the character only looks like what it is compared as. */
    public boolean imitates(int i) {
        return imitating[i];
    }

    public boolean isUpper(int i) {
        return upper[i];
    }

    /** The letter that a sign directly before position i stands for, 0 when none. */
    public char sign(int i) {
        return signs[i];
    }

    /** The letter that a sign written directly before character i stands for, 0 when there is none. */
    public char signBefore(int i) {
        int unit = from[i] - 1;
        return signAt(unit > 0 && original.charAt(unit) == Signs.PICTURED ? unit - 1 : unit);
    }

    /** The letter that a sign written directly after the character before i stands for, 0 when there is none. */
    public char signAfter(int i) {
        return i == 0 ? 0 : signAt(to[i - 1]);
    }

    /** Says whether one sign is all that stands between the character before position i and the one there. */
    public boolean isOneSign(int i) {
        int units = from[i] - to[i - 1];
        return units == 1 || (units == 2 && original.charAt(from[i] - 1) == Signs.PICTURED);
    }

    /** Says whether some sign in the text may hide a letter or character. */
    public boolean hidesLetters() {
        return hidesLetters;
    }

    private char signAt(int unit) {
        return unit < 0 || unit >= original.length() ? 0 : Signs.letter(original.charAt(unit));
    }

    public boolean hasHan() {
        return hasHan;
    }

    public int tokens() {
        return tokens;
    }

    /** First character of a run of Latin letters and digits. */
    public int tokenStart(int token) {
        return tokenStart[token];
    }

    public int tokenEnd(int token) {
        return tokenEnd[token];
    }

    /** UTF-16 index in the original where the folded character begins. */
    public int unitFrom(int i) {
        return from[i];
    }

    public int unitTo(int i) {
        return to[i];
    }

    /** Code point offset in the original of a UTF-16 index. */
    public int codePoint(int unit) {
        return hasSurrogates ? codePoints.before(unit) : unit;
    }

    /** Hash of the characters from start to before end, at most 64 of them. */
    public long hash(int start, int end) {
        return hashes.of(start, end);
    }

    /** Hash of the same window without one of its characters. */
    public long hashWithout(int start, int end, int gone) {
        return hashes.without(start, end, gone);
    }

    /** Hash of the same characters and one more. */
    public static long extended(long hash, char more) {
        return WindowHashes.extended(hash, more);
    }

    /** Hash of characters outside any text, equal to {@link #hash} over the same characters. */
    public static long hashOf(char[] chars, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = WindowHashes.extended(hash, chars[i]);
        }
        return hash;
    }
}
