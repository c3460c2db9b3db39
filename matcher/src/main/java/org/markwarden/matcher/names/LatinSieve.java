package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;

/**
 * Says what a word of letters and digits can be to a Latin name: the name itself misspelt, its beginning or its end. It
 * never asks more likeness than {@link LatinJudge} would; belongs to one thread.
 */
final class LatinSieve {

    private static final int SYMBOLS = 36;
    private static final int GONE = 80;
    private static final int SILENT = 55;
    private static final int DOUBLED = 30;
    private static final int SWAPPED = 45;
    private static final int PAIR = 12;
    /** Room that look-alike pairs and other lengths give. */
    private static final int SLACK = 50;
    /** Half changes, pairs and a plural may make a window so much longer or shorter. */
    private static final int LONGER = 3;
    /** What a change across the seam of two words may cost less than changes beside it, and across two seams. */
    private static final int SEAM = 170;

    private static final int SEAMS = 200;

    static final int TOO_MUCH = 1 << 20;

    private static final String[] PAIRS = {"mrn", "wvv", "wuu", "dcl", "fph", "kck", "xks"};
    private static final LetterCosts COSTS = new LetterCosts();

    private final char[] name;
    private final char[] backwards;
    /** How far from the name a window may be, where no mark is expected and where one is. */
    private final double[] away = new double[2];

    private final double seam;
    /** What leaving out the first letters of the name costs, and the last ones. */
    private final int[] leftOut;

    private final int[] leftOutBackwards;
    private final int apart;
    /** For each letter of the name what it costs at least when the word has this letter. */
    private final int[][] leastCosts;

    private final long sum;
    private final char[] turned = new char[2 * LatinTables.LONGEST];
    private int[] row = new int[LatinTables.LONGEST + 1];
    private int[] last = new int[LatinTables.LONGEST + 1];
    private int[] lastButOne = new int[LatinTables.LONGEST + 1];

    LatinSieve(char[] name, NameIndex index, int flags) {
        ViewRules rules = index.rules();
        DemandTable demands = index.tables().demands();
        this.name = name;
        backwards = reversed(name, name.length);
        Asked sameOutline = demands.of(Demand.SAME_OUTLINE);
        double least = rules.least(flags, name.length, false) - sameOutline.at(name.length);
        double leastAsMark = Math.min(least, rules.least(flags, name.length, true) - sameOutline.at(name.length, true));
        seam = (flags & PatternPool.SEVERAL_WORDS) == 0 ? demands.number(Demand.SEAM) : 0;
        away[WordVerdicts.PLAIN] = 1 - least;
        away[WordVerdicts.AS_MARK] = 1 - leastAsMark;
        leftOut = leftOut(name);
        leftOutBackwards = leftOut(backwards);
        apart = (int) demands.of(Demand.HALF_CHANGES).at(name.length, true) + LONGER;
        leastCosts = leastCosts(name);
        long letters = 0;
        for (char c : name) {
            letters += HanTables.unordered(c);
        }
        sum = letters;
    }

    private static int[] leftOut(char[] name) {
        int[] costs = new int[name.length + 1];
        for (int i = 0; i < name.length; i++) {
            costs[i + 1] = costs[i] + gone(name, i, name.length);
        }
        return costs;
    }

    private static char[] reversed(char[] chars, int length) {
        char[] reversed = new char[length];
        for (int i = 0; i < length; i++) {
            reversed[i] = chars[length - 1 - i];
        }
        return reversed;
    }

    private static int[][] leastCosts(char[] name) {
        char[] letters = new String(name)
                .chars()
                .distinct()
                .mapToObj(c -> String.valueOf((char) c))
                .reduce("", String::concat)
                .toCharArray();
        int[][] costs = new int[letters.length][SYMBOLS + 1];
        for (int i = 0; i < letters.length; i++) {
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                costs[i][symbol] = Math.min(COSTS.of(letters[i], letter(symbol)) >> 8, pairCost(letters[i], symbol));
            }
            costs[i][SYMBOLS] = letters[i] == 'h' || letters[i] == 'e' ? SILENT : GONE;
        }
        return costs;
    }

    /** A letter may be drawn as two, or two as one. */
    private static int pairCost(char own, int symbol) {
        for (String pair : PAIRS) {
            boolean drawnApart = pair.charAt(0) == own && pair.indexOf(letter(symbol), 1) > 0;
            boolean drawnTogether = pair.charAt(0) == letter(symbol) && pair.indexOf(own, 1) > 0;
            if (drawnApart || drawnTogether) {
                return PAIR / 2;
            }
        }
        return Integer.MAX_VALUE;
    }

    static int symbol(char c) {
        return c <= '9' ? c - '0' + 26 : c - 'a';
    }

    private static char letter(int symbol) {
        return (char) (symbol < 26 ? 'a' + symbol : '0' + symbol - 26);
    }

    /** Says whether a word with this set of letters may hold the name. */
    boolean mayHold(long letters, int standing) {
        int room = (int) (away[standing] * name.length * 100) + SLACK;
        int cost = 0;
        for (int[] costs : leastCosts) {
            int least = costs[SYMBOLS];
            for (long rest = letters; rest != 0 && least > 0; rest &= rest - 1) {
                least = Math.min(least, costs[Long.numberOfTrailingZeros(rest)]);
            }
            cost += least;
            if (cost > room) {
                return false;
            }
        }
        return true;
    }

    /** Fewest letters of a window that can be the name. */
    int fewest() {
        return name.length - apart;
    }

    int most() {
        return name.length + apart;
    }

    boolean isAnagram(int letters, long sumOfLetters) {
        return letters == name.length && sumOfLetters == sum;
    }

    /**
     * What a window costs at least whose first word costs this as a beginning and whose last as an end: the whole name
     * would be left out but for what the words make up for. Words between are taken for right.
     */
    boolean mayBe(int first, int last, int letters, int between, boolean spaced, int standing) {
        double room = (away[standing] - (spaced ? seam : 0)) * Math.max(name.length, letters) * 100;
        return letters >= name.length - apart
                && letters <= name.length + apart
                && leftOut[name.length] + first + last - between * GONE - (between == 0 ? SEAM : SEAMS) <= room;
    }

    /** What a word costs at least as the beginning of the name, less what leaving out those letters would cost. */
    int asBeginning(char[] word, int length) {
        return length > name.length + apart ? TOO_MUCH : least(word, length, name, leftOut);
    }

    int asEnd(char[] word, int length) {
        if (length > name.length + apart) {
            return TOO_MUCH;
        }
        for (int i = 0; i < length; i++) {
            turned[i] = word[length - 1 - i];
        }
        return least(turned, length, backwards, leftOutBackwards);
    }

    private int least(char[] word, int length, char[] of, int[] savings) {
        System.arraycopy(savings, 0, row, 0, of.length + 1);
        for (int i = 1; i <= length; i++) {
            turn();
            row[0] = last[0] + gone(word, i - 1, length);
            for (int j = 1; j <= of.length; j++) {
                row[j] = step(word, i, length, of, j);
            }
        }
        int least = row[0];
        for (int j = 1; j <= of.length; j++) {
            least = Math.min(least, row[j] - savings[j]);
        }
        return least;
    }

    private void turn() {
        int[] free = lastButOne;
        lastButOne = last;
        last = row;
        row = free;
    }

    private int step(char[] word, int i, int length, char[] of, int j) {
        char a = word[i - 1];
        char b = of[j - 1];
        int cost = last[j - 1] + (COSTS.of(a, b) >> 8);
        cost = Math.min(cost, last[j] + gone(word, i - 1, length));
        cost = Math.min(cost, row[j - 1] + gone(of, j - 1, of.length));
        if (i > 1 && j > 1 && a == of[j - 2] && word[i - 2] == b) {
            cost = Math.min(cost, lastButOne[j - 2] + SWAPPED);
        }
        if (i > 1 && isPair(word[i - 2], a, b)) {
            cost = Math.min(cost, lastButOne[j - 1] + PAIR);
        }
        if (j > 1 && isPair(of[j - 2], b, a)) {
            cost = Math.min(cost, last[j - 2] + PAIR);
        }
        return cost;
    }

    private static boolean isPair(char one, char other, char single) {
        return LetterCosts.single(one, other) == single || LetterCosts.single(other, one) == single;
    }

    private static int gone(char[] word, int at, int length) {
        char c = word[at];
        if ((at > 0 && word[at - 1] == c) || (at + 1 < length && word[at + 1] == c)) {
            return DOUBLED;
        }
        return c == 'h' || c == 'e' ? SILENT : GONE;
    }
}
