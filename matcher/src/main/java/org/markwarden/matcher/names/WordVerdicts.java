package org.markwarden.matcher.names;

import java.util.Locale;
import org.markwarden.matcher.text.FoldedText;

/**
 * What the finder says of single words and of a few in a row, asked once for each and remembered: listings repeat the
 * same words a thousand times. Belongs to one thread.
 */
final class WordVerdicts {

    /** The finder finds something in it. */
    static final int HOLDS = 1;
    /** The spelling of a Chinese name may begin with it and go on in the next words. */
    static final int BEGINS = 2;
    /** Such a spelling may end with it. */
    static final int ENDS = 4;
    /** A name of several words has this word. */
    static final int SHARED = 32;
    /** It is part of the spelling of a Chinese name. */
    static final int SPELLS = 64;

    /** Standing of words where no mark is expected. */
    static final int PLAIN = 0;
    /** Standing of words where one may be. */
    static final int AS_MARK = 1;

    private static final long[] SALTS = {0, 0xD1B54A32D192ED03L};

    private static final int LENGTH = 8;
    private static final int MEMO = 1 << 17;
    private static final int ROWS = 1 << 19;
    private static final int LONGEST_LABEL = 40;

    private final SieveTables tables;
    private final LatinSieve[] latin;
    private final NameFinder finder;
    private final long[] keys = new long[MEMO];
    private final long[] rowKeys = new long[ROWS];
    private final boolean[] rowHolds = new boolean[ROWS];
    private final int[] verdicts = new int[MEMO];
    private final long[] sums = new long[MEMO];
    private final int[] costs;
    private char[] letters = new char[64];
    private boolean found;

    WordVerdicts(SieveTables tables) {
        this.tables = tables;
        latin = tables.latinSieves();
        finder = tables.index.finder();
        costs = new int[2 * latin.length * MEMO];
    }

    LatinSieve[] latin() {
        return latin;
    }

    /** The slot that remembers the word of this hash; what it holds of another word is forgotten. */
    int word(long hash, int standing, char[] text, int start, int end) {
        long key = KeyTable.mix(hash + SALTS[standing]);
        int slot = (int) key & MEMO - 1;
        if (keys[slot] != key) {
            keys[slot] = key;
            verdicts[slot] = judge(standing, text, start, end, slot);
        }
        return slot;
    }

    int verdict(int slot) {
        return verdicts[slot];
    }

    static int length(int verdict) {
        return verdict >>> LENGTH;
    }

    long sum(int slot) {
        return sums[slot];
    }

    /** What the word costs as the beginning and as the end of each Latin name. */
    void copyCosts(int slot, int[] into) {
        System.arraycopy(costs, 2 * slot * latin.length, into, 0, into.length);
    }

    /** Says whether the finder finds something in some words in a row. */
    boolean holds(long hash, int standing, char[] text, int start, int end) {
        long key = KeyTable.mix(hash + SALTS[standing]);
        int slot = (int) key & ROWS - 1;
        if (rowKeys[slot] != key) {
            rowKeys[slot] = key;
            rowHolds[slot] = asks(standing, text, start, end);
        }
        return rowHolds[slot];
    }

    private int judge(int standing, char[] text, int start, int end, int slot) {
        int length = read(text, start, end);
        long set = letters(letters, length);
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += HanTables.unordered(letters[i]);
        }
        sums[slot] = sum;
        boolean mayHold = tables.pinyin.mayHold(set);
        int verdict = isShared(length) ? SHARED : 0;
        for (LatinSieve name : latin) {
            mayHold |= name.mayHold(set, standing);
        }
        for (int name = 0; name < latin.length; name++) {
            int at = 2 * (slot * latin.length + name);
            costs[at] = latin[name].asBeginning(letters, length);
            costs[at + 1] = latin[name].asEnd(letters, length);
        }
        verdict |= tables.pinyin.verdict(letters, length);
        return length << LENGTH | verdict | (mayHold && asks(standing, text, start, end) ? HOLDS : 0);
    }

    private boolean isShared(int length) {
        return !tables.words.isEmpty() && tables.words.contains(FoldedText.hashOf(letters, 0, length));
    }

    private int read(char[] text, int start, int end) {
        if (letters.length < end - start) {
            letters = new char[2 * (end - start)];
        }
        int length = 0;
        for (int i = start; i < end; i++) {
            if (text[i] != KeptText.CAPITAL) {
                letters[length++] = text[i];
            }
        }
        return length;
    }

    /** Which letters and digits a word has. */
    static long letters(char[] word, int length) {
        long set = 0;
        for (int i = 0; i < length; i++) {
            set |= 1L << LatinSieve.symbol(word[i]);
        }
        return set;
    }

    /** Asks the finder at a place where no mark is expected and, if there may be one, at one where it is. */
    private boolean asks(int standing, char[] text, int start, int end) {
        String words = written(text, start, end);
        found = false;
        finder.find(words, Place.VALUE, this::found);
        if (!found && standing == AS_MARK) {
            finder.find(words, words.length() <= LONGEST_LABEL ? Place.LABEL : Place.TITLE, this::found);
        }
        return found;
    }

    private void found(int right, int name, int start, int end, Object variant, double similarity) {
        found = true;
    }

    /** The words so that the finder folds them to the same characters with the same gaps and capitals. */
    private static String written(char[] text, int start, int end) {
        var words = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (text[i] == KeptText.CAPITAL) {
                words.append(String.valueOf(text[++i]).toUpperCase(Locale.ROOT));
            } else {
                words.append(KeptText.isGap(text[i]) ? KeptText.written(text[i]) : text[i]);
            }
        }
        return words.toString();
    }

    boolean isSignedName(char[] word, int size) {
        int hidden = size < LatinTables.SHORTEST_SKELETON ? Masks.TOO_MUCH : Masks.hidden(word, size);
        if (hidden == Masks.NONE) {
            return mayBeName(word, size);
        }
        boolean may = false;
        for (char letter = 'a'; letter <= 'z' && hidden >= 0 && !may; letter++) {
            word[hidden] = letter;
            may = mayBeName(word, size);
        }
        return may;
    }

    private boolean mayBeName(char[] word, int size) {
        int length = Skeleton.write(word, 0, size, letters);
        return tables.index.skeletonKeys.mayHold(KeyTable.mix(FoldedText.hashOf(letters, 0, length)));
    }
}
