package org.markwarden.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern FILLED =
            Pattern.compile("(\\p{IsHan}{1,6})(?:那个什么|那个|这个|什么|那啥|嗯|呃)[，,\\s]?(\\p{IsHan}{1,6})");

    private static final int MOST = 32;

    private SpelledOut() {}

    /**
     * What may be a name.
     *
     * @param name as it would be written
     * @param start code point in the text where the first of it is said
     * @param end behind the last
     * @param seam in {@code name} where the filler stood, which the name goes across; 0 when all of it must be the name
     */
    record Said(String name, int start, int end, int seam) {}

    static List<Said> in(String text) {
        List<Said> said = new ArrayList<>();
        Matcher letters = LETTERS.matcher(text);
        while (letters.find() && said.size() < MOST) {
            String doubled = DOUBLED.matcher(letters.group()).replaceAll("$1$1");
            add(said, text, NO_LETTER.matcher(doubled).replaceAll(""), letters.start(), letters.end(), 0);
        }
        Matcher characters = CHARACTERS.matcher(text);
        while (characters.find() && said.size() < MOST) {
            StringBuilder name = new StringBuilder();
            Matcher each = CHARACTER.matcher(characters.group());
            while (each.find()) {
                name.append(each.group(1));
            }
            add(said, text, name.toString(), characters.start(), characters.end(), 0);
        }
        Matcher filled = FILLED.matcher(text);
        while (filled.find() && said.size() < MOST) {
            String left = filled.group(1);
            add(said, text, left + filled.group(2), filled.start(), filled.end(), left.length());
        }
        return said;
    }

    private static void add(List<Said> said, String text, String name, int start, int end, int seam) {
        if (name.length() > 1) {
            int from = text.codePointCount(0, start);
            said.add(new Said(name, from, from + text.codePointCount(start, end), seam));
        }
    }
}
