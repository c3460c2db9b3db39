package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.demands.Script;
import org.markwarden.matcher.text.EnglishNames;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Meanings;

/** Watched Latin names of several words with one word replaced, when what stays is no everyday phrase. */
final class WordSwapView implements View {

    private static final int MOST_WORDS = 4;
    /** Below this a word is not alike at all, whatever is asked. */
    private static final double ALIKE = 0.3;

    private final EnglishWords english;
    private final EnglishNames names;
    private final Meanings meanings;
    private final MarkPlace place;
    private final int basic;
    private final double twoKept;
    private final double rareKept;
    private final double basicKept;
    private final Asked replaced;
    private final double replacedInProse;
    private final LatinAlignment alignment = new LatinAlignment();
    private final Map<Long, List<Phrase>> byKeptWord = new HashMap<>();

    WordSwapView(NameIndex index, MarkPlace place) {
        this.place = place;
        DemandTable demands = index.tables().demands();
        basic = demands.count(Demand.BASIC_WORD);
        twoKept = demands.number(Demand.TWO_WORDS_KEPT);
        rareKept = demands.number(Demand.RARE_WORD_KEPT);
        basicKept = demands.number(Demand.BASIC_WORD_KEPT);
        replaced = demands.of(Demand.REPLACED_WORD);
        replacedInProse = demands.number(Demand.REPLACED_WORD_IN_PROSE);
        meanings = index.tables().meanings();
        english = index.tables().englishWords();
        names = index.tables().englishNames();
        var folded = new FoldedText(index.tables().fold());
        for (int pattern : index.watched()) {
            boolean several = (index.flags(pattern) & PatternPool.SEVERAL_WORDS) != 0;
            if (several && index.script(pattern) == Script.LATIN) {
                folded.set(index.registered(index.firstPosting(pattern), pattern));
                addPhrase(pattern, folded);
            }
        }
    }

    private void addPhrase(int pattern, FoldedText folded) {
        int words = folded.tokens();
        if (words < 2 || words > MOST_WORDS) {
            return;
        }
        char[][] texts = new char[words][];
        for (int i = 0; i < words; i++) {
            texts[i] = new String(folded.chars(), folded.tokenStart(i), folded.tokenEnd(i) - folded.tokenStart(i))
                    .toCharArray();
        }
        boolean several = Arrays.stream(texts)
                        .filter(word -> !AndSigns.isWord(new String(word)))
                        .count()
                > 2;
        for (int i = 0; i < words; i++) {
            long hash = FoldedText.hashOf(texts[i], 0, texts[i].length);
            byKeptWord.computeIfAbsent(hash, _ -> new ArrayList<>()).add(new Phrase(pattern, texts, several, i));
        }
    }

    @Override
    public void scan(FoldedText text, Hits hits) {
        if (byKeptWord.isEmpty() || text.tokens() < 2) {
            return;
        }
        for (int token = 0; token < text.tokens(); token++) {
            int start = text.tokenStart(token);
            if (text.tokenEnd(token) - start >= 3 && text.tokenEnd(token) - start <= LatinTables.LONGEST) {
                List<Phrase> phrases = byKeptWord.get(text.hash(start, text.tokenEnd(token)));
                if (phrases != null) {
                    for (Phrase phrase : phrases) {
                        compare(phrase, text, token, hits);
                    }
                }
            }
        }
    }

    private void compare(Phrase phrase, FoldedText text, int token, Hits hits) {
        int first = token - phrase.place();
        int last = first + phrase.words().length - 1;
        if (first < 0 || last >= text.tokens() || !areNeighbours(text, first, last)) {
            return;
        }
        boolean asMark = place.isAt(text, text.tokenStart(first));
        int kept = 0;
        int changed = -1;
        boolean rare = false;
        for (int i = 0; i < phrase.words().length; i++) {
            int start = text.tokenStart(first + i);
            int end = text.tokenEnd(first + i);
            if (phrase.isWord(i, text, start, end)) {
                kept++;
                rare |= isRare(text.hash(start, end), asMark || phrase.several());
            } else {
                changed = i;
            }
        }
        if (changed >= 0 && kept == phrase.words().length - 1) {
            offer(phrase, text, first, changed, rare, hits);
        }
    }

    /** Louis, Michael or Kate alone speaks for a name only where a mark is expected. */
    private boolean isRare(long hash, boolean namesCount) {
        return english.level(hash) > basic && (namesCount || !names.holds(hash));
    }

    private static boolean areNeighbours(FoldedText text, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            boolean follows = text.tokenEnd(i - 1) == text.tokenStart(i);
            if (!follows || text.kinds()[text.tokenStart(i)] != Kind.LATIN) {
                return false;
            }
        }
        return text.kinds()[text.tokenStart(first)] == Kind.LATIN;
    }

    private void offer(Phrase phrase, FoldedText text, int first, int changed, boolean rare, Hits hits) {
        char[] name = phrase.words()[changed];
        int start = text.tokenStart(first + changed);
        int end = Math.min(text.tokenEnd(first + changed), start + LatinTables.LONGEST);
        double alike =
                alignment.similarity(name, Math.min(name.length, LatinTables.LONGEST), text.chars(), start, end, ALIKE);
        boolean related = meanings.areRelated(FoldedText.hashOf(name, 0, name.length), text.hash(start, end));
        boolean asMark = place.isAt(text, text.tokenStart(first));
        double similarity = similarity(phrase, rare, alike, related, asMark);
        if (similarity > 0) {
            int from = text.tokenStart(first);
            int to = text.tokenEnd(first + phrase.words().length - 1);
            hits.add(phrase.pattern(), from, to, Variant.SPELLING, similarity);
        }
    }

    /** Of two words one alone is kept: in place of the other must stand one like it or, where a mark is expected, kindred. */
    private double similarity(Phrase phrase, boolean rare, double alike, boolean related, boolean asMark) {
        boolean several = phrase.several();
        boolean isLike = alike >= (place.isProse() ? replacedInProse : replaced.at(1, asMark));
        if (rare && (several || isLike)) {
            return several ? twoKept : rareKept;
        }
        if (asMark && (related || several)) {
            return rareKept;
        }
        return isLike ? basicKept : 0;
    }

    /**
     * The words of one name, looked at from the word at one place.
     *
     * @param several whether there are more than two besides an "and"
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the class, never shared
    private record Phrase(int pattern, char[][] words, boolean several, int place) {
        boolean isWord(int i, FoldedText text, int start, int end) {
            char[] word = words[i];
            if (word.length != end - start) {
                return false;
            }
            for (int k = 0; k < word.length; k++) {
                if (word[k] != text.at(start + k)) {
                    return false;
                }
            }
            return true;
        }
    }
}
