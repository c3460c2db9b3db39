package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Goes through the Latin words of a text, alone, joined with their neighbours, and without their digits. */
final class LatinView implements View {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = LatinTables.LONGEST;
    private static final int SHORTEST = 3;

    private final LatinWords words;
    private final InsideWord inside;
    private final int joinedWords;
    private final int compound;
    private final int lettersAround;
    private final int misspeltInside;
    private final int misspeltBesideWords;
    private final char[] buffer = new char[LONGEST];

    LatinView(DemandTable demands, LatinWords words, InsideWord inside) {
        joinedWords = demands.count(Demand.JOINED_WORDS);
        compound = demands.count(Demand.COMPOUND);
        lettersAround = demands.count(Demand.LETTERS_AROUND);
        misspeltInside = demands.count(Demand.MISSPELT_INSIDE);
        misspeltBesideWords = demands.count(Demand.MISSPELT_BESIDE_WORDS);
        this.words = words;
        this.inside = inside;
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        for (int token = 0; token < text.tokens(); token++) {
            int start = text.tokenStart(token);
            int end = text.tokenEnd(token);
            int letters = lettersIn(text, start, end);
            if (letters >= 2 && end - start <= LONGEST) {
                words.look(text, start, end, hits);
                if (letters < end - start) {
                    scanRuns(text, start, end, hits);
                }
                scanCompound(text, start, hits);
            }
            if (letters >= 1) {
                scanJoined(text, token, hits);
                if (text.sign(end) != 0 || text.signBefore(start) != 0) {
                    scanSigns(text, token, hits);
                }
            }
        }
    }

    private static int lettersIn(FoldedText text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end && letters < LONGEST; i++) {
            letters += text.kinds()[i] == Kind.LATIN ? 1 : 0;
        }
        return letters;
    }

    /** The letters of a word between its digits. */
    private void scanRuns(FoldedText text, int start, int end, Hits hits) {
        int from = start;
        while (from < end) {
            int to = from;
            while (to < end && text.kinds()[to] == Kind.LATIN) {
                to++;
            }
            if (to - from >= SHORTEST) {
                words.look(text, from, to, hits);
            }
            from = Math.max(to, from) + 1;
        }
    }

    private void scanJoined(FoldedText text, int token, Hits hits) {
        int start = text.tokenStart(token);
        int last = Math.min(text.tokens(), token + MOST_WORDS) - 1;
        long spaces = 0;
        for (int next = token + 1; next <= last; next++) {
            int gapAt = text.tokenStart(next);
            int end = text.tokenEnd(next);
            boolean follows = text.tokenEnd(next - 1) == gapAt && text.gaps()[gapAt] != FoldedText.SEPARATOR;
            if (!follows || end - start > LONGEST) {
                return;
            }
            spaces |= text.gaps()[gapAt] == FoldedText.SPACE ? 1L << (gapAt - start) : 0;
            if (end - start >= joinedWords) {
                words.lookJoined(text, start, end, spaces, hits);
            }
        }
    }

    /**
     * A misspelt name inside a compound, but not of running text, whose long words are those of a language: the rest must
     * be made of words that shops add to names.
     */
    private void scanCompound(FoldedText text, int start, Hits hits) {
        int from = InsideWord.wordStart(text, start);
        int to = InsideWord.wordEnd(text, start + 1);
        if (words.areProse()
                || to - from < compound
                || words.isKnown(text, from, to)
                || !words.isNewCompound(text, from, to)) {
            return;
        }
        if (inside.isOrdinary(text, from, to)) {
            words.forgetCompound(text, from, to);
            return;
        }
        int before = hits.adds();
        for (int i = from; i <= from + (to - from) / 2 + 2; i++) {
            boolean affixes = inside.isMadeOfAffixes(text, from, i);
            if (affixes || inside.isMadeOfLongWords(text, from, i)) {
                scanTails(text, from, i, to, affixes, hits);
            }
        }
        if (hits.adds() == before) {
            words.forgetCompound(text, from, to);
        }
    }

    private void scanTails(FoldedText text, int from, int start, int to, boolean affixesBefore, Hits hits) {
        for (int j = to; j >= start + misspeltInside; j--) {
            boolean several = start - from + to - j >= lettersAround;
            if (several && affixesBefore && inside.isMadeOfAffixes(text, j, to)) {
                words.lookInside(text, start, j, LatinJudge.Standing.INSIDE, hits);
            } else if (several && j - start >= misspeltBesideWords && inside.isMadeOfLongWords(text, j, to)) {
                words.lookInside(text, start, j, LatinJudge.Standing.BESIDE_WORDS, hits);
            }
        }
    }

    /** A word with signs for letters, {@code Adida$}: compared as if the letters stood there. */
    private void scanSigns(FoldedText text, int token, Hits hits) {
        int start = text.tokenStart(token);
        int size = 0;
        int at = token;
        int end = text.tokenEnd(token);
        if (text.signBefore(start) != 0) {
            buffer[size++] = text.signBefore(start);
        }
        for (int i = start; i < end && size < LONGEST; i++) {
            buffer[size++] = text.at(i);
        }
        while (text.sign(end) != 0 && size < LONGEST) {
            buffer[size++] = text.sign(end);
            boolean goesOn = at + 1 < text.tokens() && text.tokenStart(at + 1) == end && text.isOneSign(end);
            if (!goesOn) {
                break;
            }
            at++;
            for (int i = end; i < text.tokenEnd(at) && size < LONGEST; i++) {
                buffer[size++] = text.at(i);
            }
            end = text.tokenEnd(at);
        }
        words.lookImitated(buffer, size, text, start, end, hits);
    }
}
