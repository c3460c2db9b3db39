package org.markwarden.matcher.names;

import java.util.Arrays;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.FoldedText;

/**
 * Says of one kept text after another whether it may hold one of a few names in some disguise. It may say yes for nothing;
 * the finder, which alone knows, is asked about words, and about the whole text by who uses the sieve. Belongs to one
 * thread.
 */
public final class TextSieve {

    private static final int MOST_WORDS = 4;
    private static final int DIGIT = 1 << 26;
    private static final long IN_A_ROW = 0x9FB21C651E98DF25L;

    /** A bit for each letter, one for all digits. */
    private static final int[] LETTERS = letters();

    private final SieveTables tables;
    private final byte[] marks;
    private final WordVerdicts verdicts;
    private final LatinSieve[] latin;
    private final boolean words;
    /** Letters no short word has that matters, when only the spelling of Chinese names does; a long one may hold it. */
    private final int pointless;

    private final int compound;
    private final int fewest;
    private final int most;

    private final long[] hashes = new long[MOST_WORDS];
    private final long[] sums = new long[MOST_WORDS];
    private final int[] known = new int[MOST_WORDS];
    private final int[][] costs;
    private final int[] starts = new int[MOST_WORDS];
    private final char[] signed = new char[LatinTables.LONGEST];
    private int standing;
    private int count;
    private int lastEnd;
    private int end;

    /** A sieve over shared tables. */
    public TextSieve(SieveTables tables) {
        this.tables = tables;
        marks = tables.marks;
        verdicts = new WordVerdicts(tables);
        latin = verdicts.latin();
        costs = new int[MOST_WORDS][2 * latin.length];
        words = !tables.words.isEmpty();
        pointless = latin.length == 0 ? ~tables.pinyin.letters() & ~DIGIT : 0;
        DemandTable demands = tables.index.tables().demands();
        compound = demands.count(Demand.COMPOUND);
        fewest = Math.max(
                demands.count(Demand.JOINED_WORDS),
                Arrays.stream(latin).mapToInt(LatinSieve::fewest).min().orElse(0));
        most = Math.min(
                LatinTables.LONGEST,
                Math.max(
                        tables.pinyin.longest(),
                        Arrays.stream(latin).mapToInt(LatinSieve::most).max().orElse(0)));
    }

    private static int[] letters() {
        int[] letters = new int[0x80];
        for (char c = 'a'; c <= 'z'; c++) {
            letters[c] = 1 << (c - 'a');
        }
        Arrays.fill(letters, '0', '9' + 1, DIGIT);
        return letters;
    }

    /** Reads the text of this kind that begins here, up to its end or to what lets it through. */
    public boolean mayHold(char[] text, int start, Place place) {
        standing = switch (place) {
            case PROSE, VALUE -> WordVerdicts.PLAIN;
            case TITLE, LABEL, HANDLE -> WordVerdicts.AS_MARK;
        };
        count = 0;
        lastEnd = -1;
        int at = start;
        boolean may = false;
        while (!may) {
            int mark = marks[text[at]];
            if (mark == 0) {
                at++;
            } else if ((mark & SieveTables.WORD) != 0) {
                int next = wordEnd(text, at);
                may = next < 0;
                at = Math.abs(next);
            } else if (mark == SieveTables.ENDS) {
                end = at;
                return false;
            } else {
                may = ((mark & SieveTables.BEGINS_NAME) != 0 && tables.isSpelled(text, at))
                        || ((mark & SieveTables.RELATED) != 0 && tables.han.mayBegin(text, at));
                at++;
            }
        }
        end = endOf(text, at);
        return true;
    }

    /** Where the text that goes on here ends. */
    public static int endOf(char[] text, int from) {
        int at = from;
        while (text[at] != KeptText.END) {
            at++;
        }
        return at;
    }

    /** Where the text that was read last ends. */
    public int end() {
        return end;
    }

    /** Reads a word; answers where it ends, negative when it lets the text through. */
    private int wordEnd(char[] text, int start) {
        long hash = 0;
        int letters = 0;
        int at = start;
        int mark = marks[text[at]];
        while ((mark & SieveTables.WORD) != 0) {
            if ((mark & SieveTables.BEGINS_NAME) != 0 && tables.isSpelled(text, at)) {
                return -at - 1;
            }
            hash = FoldedText.extended(hash, text[at]);
            letters |= LETTERS[text[at] & 0x7F];
            mark = marks[text[++at]];
        }
        if ((letters & pointless) != 0 && at - start < compound) {
            count = 0;
            return at;
        }
        return isLetThrough(hash, text, start, at) ? -at : at;
    }

    private boolean isLetThrough(long hash, char[] text, int start, int wordEnd) {
        int slot = verdicts.word(hash, standing, text, start, wordEnd);
        int verdict = verdicts.verdict(slot);
        boolean goesOn = start == lastEnd + 1 && start > 0 && KeptText.isGap(text[start - 1]);
        count = goesOn ? count + 1 : 1;
        lastEnd = wordEnd;
        int place = count - 1 & MOST_WORDS - 1;
        hashes[place] = hash;
        sums[place] = verdicts.sum(slot);
        known[place] = verdict;
        verdicts.copyCosts(slot, costs[place]);
        starts[place] = start;
        return (verdict & WordVerdicts.HOLDS) != 0
                || ((verdict & WordVerdicts.SPELLS) != 0 && isSpelledBeside(text, start, wordEnd))
                || (count > 1 && isRowLetThrough(text, wordEnd))
                || isSigned(text, start, wordEnd);
    }

    private boolean isSpelledBeside(char[] text, int start, int wordEnd) {
        return tables.pinyin.goesOn(new String(text, start, wordEnd - start), text, start, wordEnd);
    }

    private boolean isRowLetThrough(char[] text, int rowEnd) {
        int last = count - 1 & MOST_WORDS - 1;
        int letters = WordVerdicts.length(known[last]);
        long sum = sums[last];
        long hash = hashes[last];
        int shared = known[last] & WordVerdicts.SHARED;
        boolean separated = false;
        boolean spaced = false;
        for (int back = 1; back < Math.min(count, MOST_WORDS); back++) {
            int place = count - 1 - back & MOST_WORDS - 1;
            char gap = text[starts[place + 1 & MOST_WORDS - 1] - 1];
            separated |= KeptText.separates(gap);
            spaced |= KeptText.isSpace(gap);
            letters += WordVerdicts.length(known[place]);
            sum += sums[place];
            hash = hashes[place] + (hash + KeptText.written(gap)) * IN_A_ROW;
            shared += known[place] & WordVerdicts.SHARED;
            boolean phrase = words && shared >= back * WordVerdicts.SHARED;
            boolean joined =
                    !separated && letters >= fewest && letters <= most && isJoined(place, last, letters, spaced, sum);
            if ((joined || phrase) && verdicts.holds(hash, standing, text, starts[place], rowEnd)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int first, int last, int letters, boolean spaced, long sum) {
        if ((known[first] & WordVerdicts.BEGINS) != 0 && (known[last] & WordVerdicts.ENDS) != 0) {
            return true;
        }
        int between = letters - WordVerdicts.length(known[first]) - WordVerdicts.length(known[last]);
        for (int name = 0; name < latin.length; name++) {
            int begins = costs[first][2 * name];
            int ends = costs[last][2 * name + 1];
            if (latin[name].isAnagram(letters, sum)
                    || latin[name].mayBe(begins, ends, letters, between, spaced, standing)) {
                return true;
            }
        }
        return false;
    }

    /** A word beside a sign, read as the finder reads it: with a letter for the sign. */
    private boolean isSigned(char[] text, int start, int wordEnd) {
        char before = start == 0 ? 0 : KeptText.lastSign(text[start - 1]);
        char after = KeptText.firstSign(text[wordEnd]);
        if (before == 0 && after == 0) {
            return false;
        }
        int size = 0;
        if (before != 0) {
            signed[size++] = before;
        }
        int at = start;
        while (size < signed.length) {
            char c = text[at++];
            if (KeptText.isWord(c)) {
                signed[size++] = c;
            } else if (KeptText.firstSign(c) != 0) {
                signed[size++] = KeptText.firstSign(c);
                if (!KeptText.isSingle(c) || !KeptText.isWord(text[at])) {
                    break;
                }
            } else if (c != KeptText.CAPITAL) {
                break;
            }
        }
        return verdicts.isSignedName(signed, size);
    }
}
