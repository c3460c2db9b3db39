package org.markwarden.crawler.parse.layout;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SalesCount;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;

/** How many were sold and how many reviewed, as the page shows it beside the offer: a word with a count at its side. */
final class VisibleCounts {
    private static final int BEFORE = 200;
    private static final int BEHIND = 1_500;
    private static final int REACH = 14;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 12;
    private static final double SHOWN = 0.5;
    /** A line break in one line: money at the end of the line before is no sign of this count. */
    private static final String LINE = "  ";

    private static final String COUNT = "(\\d[\\d,.]{0,12}\\s?(?:万|萬|만|천|тыс\\.?|mil\\b|rb|[wk])?\\+?)";
    private static final Pattern ENDS_WITH_COUNT =
            Pattern.compile("(?<![\\d.,\\p{Sc}])(?<!\\p{Sc} )" + COUNT + "( ?(?:个|個|件|条|條|人|笔|개|건)| {0,2})$");
    private static final Pattern BEGINS_WITH_COUNT =
            Pattern.compile("^[^\\p{L}\\p{Sc}]{0,3}?" + COUNT + "(?![\\d.,]|\\s?[\\p{Sc}元円원])");
    /** Sold by 3 Brothers, sold in packs of 6, sold on Nov 6: what follows such a small word is no count. */
    private static final Pattern NO_COUNT = Pattern.compile(
            "^\\p{L}+,? (?:by|in|on|as|with|per|at|for|to|durch|von|vom|ab|am|im|als|par|por|pelo|pela|da|dal|dalla|en|em|à|au|door|av|af|przez)(?![\\p{L}])");
    /** {@code 4.8} is a rating and {@code 39.90} a price; how many there are is a whole number, or has a unit. */
    private static final Pattern BROKEN = Pattern.compile("\\d+[.,]\\d{1,2}");

    private VisibleCounts() {}

    /** Notes what stands near the title. */
    static void claim(Sheet sheet, Outline outline, MainTitle title) {
        String block =
                outline.textBetween(title.at() - BEFORE, title.at() + BEHIND).toLowerCase(Locale.ROOT);
        claim(sheet, Field.SALES, Role.SOLD, block);
        claim(sheet, Field.REVIEWS, Role.REVIEWED, block);
    }

    private static void claim(Sheet sheet, Field field, Role role, String block) {
        int at = Role.PHRASES.first(block, role, 0);
        for (int i = 0; i < MOST_WORDS && at >= 0; i++) {
            String count = count(block, at);
            if (count != null) {
                sheet.claim(field, SalesCount.of(count), "text:" + piece(block, at), SHOWN);
                return;
            }
            at = Role.PHRASES.first(block, role, at + 1);
        }
    }

    /** Before a word or behind it; Chinese, Japanese and Korean labels stand before their number unless it adjoins them. */
    private static @Nullable String count(String block, int at) {
        Matcher before = ENDS_WITH_COUNT.matcher(
                block.substring(Math.max(0, at - REACH), at).replace("\n", LINE));
        String said = before.find() && isCount(before.group(1)) ? before.group(1) : null;
        boolean adjoins =
                said != null && (before.group(2).isEmpty() || !before.group(2).isBlank());
        if (said != null && (adjoins || !isIdeographic(block.charAt(at)))) {
            return said;
        }
        String behind = behind(block, at);
        return behind == null ? said : behind;
    }

    private static boolean isIdeographic(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static boolean isCount(String written) {
        return !BROKEN.matcher(written.strip()).matches();
    }

    private static @Nullable String behind(String block, int at) {
        int end = at;
        while (end < block.length() && end - at < LONGEST_WORD && !Character.isDigit(block.charAt(end))) {
            end++;
        }
        int word = end;
        while (word > at && !Character.isLetter(block.charAt(word - 1))) {
            word--;
        }
        if (NO_COUNT.matcher(block.substring(at, word)).find()) {
            return null;
        }
        Matcher behind =
                BEGINS_WITH_COUNT.matcher(block.substring(word, Math.min(block.length(), word + REACH + LONGEST_WORD)));
        return behind.find() && isCount(behind.group(1)) ? behind.group(1) : null;
    }

    private static String piece(String block, int at) {
        return Tidy.text(block.substring(Math.max(0, at - REACH), Math.min(block.length(), at + LONGEST_WORD)));
    }
}
