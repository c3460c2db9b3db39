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
    private static final String COUNT = "(\\d[\\d,.]{0,12}\\s?(?:万|萬|rb|[wk])?\\+?)";
    private static final Pattern ENDS_WITH_COUNT = Pattern.compile(COUNT + " ?(?:个|件|条|人|笔)?$");
    private static final Pattern BEGINS_WITH_COUNT = Pattern.compile("^\\P{L}{0,3}?" + COUNT);

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

    private static @Nullable String count(String block, int at) {
        Matcher before = ENDS_WITH_COUNT.matcher(
                block.substring(Math.max(0, at - REACH), at).replace('\n', ' ').stripTrailing());
        if (before.find()) {
            return before.group(1);
        }
        int end = at;
        while (end < block.length() && end - at < LONGEST_WORD && !Character.isDigit(block.charAt(end))) {
            end++;
        }
        int word = end;
        while (word > at && !Character.isLetter(block.charAt(word - 1))) {
            word--;
        }
        Matcher behind =
                BEGINS_WITH_COUNT.matcher(block.substring(word, Math.min(block.length(), word + REACH + LONGEST_WORD)));
        return behind.find() ? behind.group(1) : null;
    }

    private static String piece(String block, int at) {
        return Tidy.text(block.substring(Math.max(0, at - REACH), Math.min(block.length(), at + LONGEST_WORD)));
    }
}
