package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.FoldedText;

/** What is asked of every character of the past about the names of a small index; shared by all threads. */
public final class SieveTables {

    static final byte ENDS = 1;
    static final byte WORD = 2;
    static final byte BEGINS_NAME = 4;
    static final byte RELATED = 8;

    final NameIndex index;
    final byte[] marks = new byte[0x10000];
    final HanSieve han;
    final PinyinSieve pinyin;
    final List<Integer> latin = new ArrayList<>();
    final Set<Long> words = new HashSet<>();
    private final Spelled[] @Nullable [] spelled = new Spelled[0x10000][];

    /** The tables for the names of an index, all of which are taken for watched. */
    public SieveTables(NameIndex index) {
        this.index = index;
        han = new HanSieve(index.tables());
        pinyin = new PinyinSieve(index.tables().readings(), han);
        for (int pattern = 0; pattern < index.patterns(); pattern++) {
            add(pattern);
        }
        for (int spelling = 0; spelling < index.spellings().count(); spelling++) {
            add(new Spelled(index.spellings().chars(spelling), Standing.ANYWHERE));
        }
        mark();
    }

    private void add(int pattern) {
        char[] name = new char[index.length(pattern)];
        index.copy(pattern, name);
        Script script = index.script(pattern);
        int flags = index.flags(pattern) | PatternPool.WATCHED;
        add(new Spelled(name, standing(script, name.length)));
        if (script == Script.HAN && name.length >= 2 && name.length <= HanTables.LONGEST) {
            han.add(name, index.rules(), flags);
            pinyin.add(name);
        }
        if (script == Script.LATIN && name.length > 2 && name.length <= LatinTables.LONGEST) {
            latin.add(pattern);
            if ((flags & PatternPool.SEVERAL_WORDS) != 0) {
                addWords(pattern);
            }
        }
    }

    private static Standing standing(Script script, int length) {
        if (length == 1) {
            return Standing.ALONE;
        }
        if (script == Script.DIGITS || (script == Script.LATIN && length == 2)) {
            return Standing.AS_WORD;
        }
        return script == Script.LATIN && length <= LatinTables.LONGEST ? Standing.ACROSS_WORDS : Standing.ANYWHERE;
    }

    private void addWords(int pattern) {
        var folded = new FoldedText(index.tables().fold());
        folded.set(index.registered(index.firstPosting(pattern), pattern));
        for (int token = 0; token < folded.tokens(); token++) {
            words.add(folded.hash(folded.tokenStart(token), folded.tokenEnd(token)));
        }
    }

    private void add(Spelled name) {
        char first = name.chars[0];
        Spelled[] known = spelled[first];
        Spelled[] more = known == null ? new Spelled[1] : Arrays.copyOf(known, known.length + 1);
        more[more.length - 1] = name;
        spelled[first] = more;
    }

    private void mark() {
        for (int c = 0; c < marks.length; c++) {
            marks[c] = (byte) ((KeptText.isWord((char) c) || c == KeptText.CAPITAL ? WORD : 0)
                    | (spelled[c] != null ? BEGINS_NAME : 0)
                    | (han.isRelated((char) c) ? RELATED : 0));
        }
        marks[KeptText.END] = ENDS;
    }

    /** The sieves of the Latin names, for one thread. */
    LatinSieve[] latinSieves() {
        return latin.stream().map(this::latinSieve).toArray(LatinSieve[]::new);
    }

    private LatinSieve latinSieve(int pattern) {
        char[] name = new char[index.length(pattern)];
        index.copy(pattern, name);
        return new LatinSieve(name, index, index.flags(pattern) | PatternPool.WATCHED);
    }

    /**
     * Says whether a name, or a spelling of it that could be listed, begins here letter by letter. Names within one word
     * are left to the verdict on that word, but those so short that they must be a word.
     */
    boolean isSpelled(char[] text, int at) {
        Spelled[] here = spelled[text[at]];
        if (here != null) {
            for (Spelled name : here) {
                if (name.isAt(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a name must stand to count as written there. */
    private enum Standing {
        ANYWHERE,
        /** Over several words at least; in one it is the verdict on the word that counts. */
        ACROSS_WORDS,
        AS_WORD,
        /** A single character between gaps. */
        ALONE
    }

    /** A name or a spelling of it. */
    @SuppressWarnings("ArrayRecordComponent") // private to the class, never shared
    private record Spelled(char[] chars, Standing standing) {

        boolean isAt(char[] text, int start) {
            boolean across = false;
            int at = start;
            for (int i = 1; i < chars.length; i++) {
                char c = text[++at];
                if (KeptText.isGap(c) || c == KeptText.CAPITAL) {
                    across |= c != KeptText.CAPITAL;
                    c = text[++at];
                }
                if (c != chars[i]) {
                    return false;
                }
            }
            return switch (standing) {
                case ANYWHERE -> true;
                case ACROSS_WORDS -> across;
                case AS_WORD -> across || (!isWordBefore(text, start) && !KeptText.isWord(text[at + 1]));
                case ALONE -> !isJoined(start == 0 ? KeptText.END : text[start - 1]) && !isJoined(text[at + 1]);
            };
        }

        private static boolean isWordBefore(char[] text, int start) {
            return start > 0 && KeptText.isWord(text[start - 1]);
        }

        private static boolean isJoined(char c) {
            return c != KeptText.END && !KeptText.isGap(c);
        }
    }
}
