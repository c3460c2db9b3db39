package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.ChineseWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.TextTables;

/** What ordinary Chinese words around a window say against its being a name. */
final class WordEvidence {

    private static final int LONGEST = 4;
    /** Characters that transliterate foreign names and go on with a foreign name they follow: 耐克斯特 is not 耐克. */
    private static final String TRANSLITERATING = "斯特尔克拉德兰罗尼维森曼伦顿姆茨莱奇弗迪卡萨费蒂博诺雷里格亚洛恩娜莎琳妮";

    /** Characters that titles use as words of their own. */
    private static final String STANDING_ALONE =
            "的之和与及或在是有牌款型装式版用新大小男女童等送买配套个件双只盒袋瓶包箱" + "纯鲜真全超高低老冷热软硬厚薄长短宽窄红白黑蓝绿粉黄紫金银灰棕春夏秋冬";

    private final ChineseWords words;
    private final Asked nextTransliterated;
    private final Asked betweenCrossing;
    private final Asked ownWord;
    private final Asked ownWordGrade;
    private final Asked crossingWeight;
    private final Asked longerName;
    private final double crossingWord;
    private final double crossingWordGrade;

    WordEvidence(TextTables tables) {
        DemandTable demands = tables.demands();
        words = tables.chineseWords();
        nextTransliterated = demands.of(Demand.NEXT_TRANSLITERATED);
        betweenCrossing = demands.of(Demand.BETWEEN_CROSSING_WORDS);
        ownWord = demands.of(Demand.OWN_WORD);
        ownWordGrade = demands.of(Demand.OWN_WORD_GRADE);
        crossingWeight = demands.of(Demand.CROSSING_WEIGHT);
        longerName = demands.of(Demand.LONGER_NAME);
        crossingWord = demands.number(Demand.CROSSING_WORD);
        crossingWordGrade = demands.number(Demand.CROSSING_WORD_GRADE);
    }

    /** Says whether a window that spells a name can be that name where it stands. */
    boolean mayStand(FoldedText text, int start, int end) {
        if (text.kinds()[start] != Kind.HAN) {
            return true;
        }
        double next = nextTransliterated.at(end - start);
        double between = betweenCrossing.at(end - start);
        return !(next > 0 && goesOnTransliterated(text, end, next))
                && !(between > 0 && crossing(text, start) >= between && crossing(text, end) >= between);
    }

    private boolean goesOnTransliterated(FoldedText text, int end, double word) {
        return end + 2 <= text.length()
                && text.gaps()[end] == FoldedText.JOINED
                && text.gaps()[end + 1] == FoldedText.JOINED
                && isTransliterating(text.at(end - 1))
                && isTransliterating(text.at(end))
                && isTransliterating(text.at(end + 1))
                && words.frequency(text.chars(), end, end + 2) < word;
    }

    private static boolean isTransliterating(char c) {
        return TRANSLITERATING.indexOf(c) >= 0;
    }

    /** Frequency grade of the window itself as a word, 0 when it is none. */
    int asWord(FoldedText text, int start, int end) {
        return words.frequency(text.chars(), start, end);
    }

    /** Frequency grade of the most frequent word that lies across this boundary, 0 when none does. */
    int crossing(FoldedText text, int boundary) {
        int best = 0;
        for (int from = Math.max(0, boundary - LONGEST + 1); from < boundary; from++) {
            for (int to = boundary + 1; to <= Math.min(text.length(), from + LONGEST); to++) {
                if (isJoinedHan(text, from, to)) {
                    best = Math.max(best, words.frequency(text.chars(), from, to));
                }
            }
        }
        return best;
    }

    private static boolean isJoinedHan(FoldedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.kinds()[i] != Kind.HAN || (i > from && text.gaps()[i] != FoldedText.JOINED)) {
                return false;
            }
        }
        return true;
    }

    /** What is taken off the similarity of a disguised Chinese name of this many characters. */
    double penalty(FoldedText text, int start, int end) {
        int before = crossing(text, start);
        int after = crossing(text, end);
        int word = Math.max(asWord(text, start, end), before > 0 && before == after ? before : 0);
        double off = wordPenalty(word, end - start);
        double weight = crossingWeight.at(end - start);
        double partly = longerName.at(end - start);
        double longer = partly > 0 && isPartOfLongerName(text, start, end) ? partly : 0;
        return off + longer + weight * (crossPenalty(before) + crossPenalty(after));
    }

    /** What of this is taken off because the disguise is itself a word. */
    double ownWordPenalty(FoldedText text, int start, int end) {
        return wordPenalty(asWord(text, start, end), end - start);
    }

    /** A character that belongs to no word between the window and the next word or gap: 凯|美帝|油炸锅, 德力|西|热熔胶. */
    private boolean isPartOfLongerName(FoldedText text, int start, int end) {
        boolean before = isJoined(text, start)
                && isLoose(text.at(start - 1))
                && !endsWord(text, start)
                && (!isJoined(text, start - 1) || endsWord(text, start - 1));
        boolean after = isJoined(text, end)
                && isLoose(text.at(end))
                && !beginsWord(text, end)
                && (!isJoined(text, end + 1) || beginsWord(text, end + 1));
        return before || after;
    }

    private static boolean isLoose(char c) {
        return STANDING_ALONE.indexOf(c) < 0;
    }

    /** Says whether Chinese characters meet here without a gap. */
    private static boolean isJoined(FoldedText text, int at) {
        return at > 0
                && at < text.length()
                && text.gaps()[at] == FoldedText.JOINED
                && text.kinds()[at] == Kind.HAN
                && text.kinds()[at - 1] == Kind.HAN;
    }

    private boolean endsWord(FoldedText text, int at) {
        for (int size = 2; size <= Math.min(LONGEST, at); size++) {
            if (words.frequency(text.chars(), at - size, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsWord(FoldedText text, int at) {
        for (int size = 2; size <= Math.min(LONGEST, text.length() - at); size++) {
            if (words.frequency(text.chars(), at, at + size) > 0) {
                return true;
            }
        }
        return false;
    }

    private double wordPenalty(int grade, int size) {
        return grade == 0 ? 0 : ownWord.at(size) + ownWordGrade.at(size) * grade;
    }

    private double crossPenalty(int grade) {
        return grade == 0 ? 0 : crossingWord + crossingWordGrade * grade;
    }
}
