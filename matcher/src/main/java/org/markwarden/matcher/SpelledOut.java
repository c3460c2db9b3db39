package org.markwarden.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.matcher.lexicon.Folding;

/**
 * Names that hosts of live rooms say without saying them: letter by letter ({@code B, R, double O, K, S}), character by
 * character ({@code 第一个字是天上的天，第二个字是织布那个梭}), or with a filler in the middle ({@code 森海那个塞尔}).
 */
final class SpelledOut {

    private static final String GAP = "[\\s,，.、·-]{1,3}";
    private static final Pattern LETTERS = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:double |双)?[A-Za-z]" + GAP + "){2,20}(?:double |双)?[A-Za-z](?![\\p{L}\\d])");
    private static final Pattern DOUBLED = Pattern.compile("(?:double |双)([A-Za-z])");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");

    private static final Pattern CHARACTERS = Pattern.compile(
            "第[一二三四五六1-6]个字[^第。！？!?\\n]{1,16}(?:[，,。！？!?、\\s]{0,2}第[二三四五六2-6]个字[^第。！？!?，,\\n]{1,16}){1,5}");
    /** {@code 天上的天}, {@code 织布那个梭}: the last character, behind what tells it from others that sound alike. */
    private static final Pattern CHARACTER =
            Pattern.compile("个字(?:就)?(?:是|念|叫)?[^第]{0,12}?(?:的|那个|这个)?(\\p{IsHan})[，,。！？!?、\\s]{0,2}(?=第|$)");

    private static final Pattern FILLER = Pattern.compile("(?:那个什么|那个|这个|什么|那啥|嗯|呃)[，,\\s]?");
    /** Of a name so many characters at most stand on one side of the filler. */
    private static final int SIDE = 6;

    /** Of each way of saying; an hour of talk holds some five hundred fillers. */
    private static final int MOST = 1000;

    private SpelledOut() {}

    /**
     * What may be a name.
     *
     * @param name as it would be written
     * @param start where in the text, in UTF-16 units, the first of it is said
     * @param end behind the last
     * @param seam in {@code name} where the filler stood, which the name goes across; 0 when all of it must be the name
     */
    record Said(String name, int start, int end, int seam) {}

    static List<Said> in(String text) {
        List<Said> said = new ArrayList<>();
        LETTERS.matcher(text).results().limit(MOST).forEach(letters -> {
            String doubled = DOUBLED.matcher(letters.group()).replaceAll("$1$1");
            said.add(new Said(NO_LETTER.matcher(doubled).replaceAll(""), letters.start(), letters.end(), 0));
        });
        CHARACTERS.matcher(text).results().limit(MOST).forEach(told -> {
            StringBuilder name = new StringBuilder();
            CHARACTER.matcher(told.group()).results().forEach(each -> name.append(each.group(1)));
            if (name.length() > 1) {
                said.add(new Said(name.toString(), told.start(), told.end(), 0));
            }
        });
        Matcher filler = FILLER.matcher(text);
        for (int i = 0; i < MOST && filler.find(); i++) {
            acrossFiller(said, text, filler.start(), filler.end());
        }
        return said;
    }

    private static void acrossFiller(List<Said> said, String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < SIDE && Folding.isHan(text.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < SIDE && Folding.isHan(text.charAt(end))) {
            end++;
        }
        if (start < from && end > to) {
            said.add(new Said(text.substring(start, from) + text.substring(to, end), start, end, from - start));
        }
    }
}
