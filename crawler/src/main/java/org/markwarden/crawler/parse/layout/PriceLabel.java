package org.markwarden.crawler.parse.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.price.PriceText;

/** What the words beside an amount call it; words beyond another amount are said of that one. */
final class PriceLabel {
    private static final int BEFORE = 28;
    private static final int REPLACED_WITHIN = 6;
    private static final int LONGEST_SIGN = 3;
    private static final int ARROW_WITHIN = 24;

    /** {@code de R$ 599,90 por R$ 449,90}: two small words that are a former price only together. */
    static final Pattern REPLACED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:de:?\\s+\\p{L}{0,2}\\p{Sc}?\\s?\\d[\\d.,]{0,12}\\s?"
                    + "(?:\\p{Sc}|\\p{Lu}{3})?\\s+por)(?!\\p{L})");

    private static final String ARROWS = "→➔➜➡⇒>";

    /** {@code 5,980円 → 特別価格 3,980円}: an arrow to another amount; one to a link says nothing. */
    static final Pattern ARROW =
            Pattern.compile("^[^\\d\\n]{0,3}(?:[(（][^)）\\n]{0,6}[)）])?\\s*(?:[→➔➜➡⇒]|[=-]{1,2}>)[^\\d\\n]{0,12}\\d");

    /** {@code $33.29/mo. or $799}: what stands before such a word is said of the amount before. */
    private static final Pattern OTHERWISE =
            Pattern.compile("(?iu)[;|·]|(?<!\\p{L})(?:or|oder|ou|eller|lub|nebo|или|чи)\\s");

    private PriceLabel() {}

    /** The roles of the words right before an amount and of its own text. */
    static long before(Outline outline, PriceSpot spot) {
        return Role.PHRASES.roles(of(outline, spot) + " " + spot.text());
    }

    /** Whether the words before an amount say that it is given back in points. */
    static boolean saysPoints(Outline outline, PriceSpot spot) {
        return Role.POINTS.in(Role.PHRASES.roles(of(outline, spot)));
    }

    /** The words right before an amount. */
    private static String of(Outline outline, PriceSpot spot) {
        return lineBefore(withoutSign(outline.textBetween(spot.at() - BEFORE, spot.at())));
    }

    /** The sign of an amount may stand in an element of its own before it; the label is what stands before the sign. */
    private static String withoutSign(String before) {
        int end = before.length();
        while (end > 0 && before.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == 0 || !PriceText.hasMoneySign(before.substring(end - 1, end))) {
            return before;
        }
        end--;
        for (int i = 1; i < LONGEST_SIGN && end > 0 && isLatinCapital(before.charAt(end - 1)); i++) {
            end--;
        }
        return before.substring(0, end);
    }

    private static boolean isLatinCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Whether the words beside an amount say that another one is asked instead. */
    static boolean saysFormer(Outline outline, PriceSpot spot) {
        return Role.WAS.in(before(outline, spot)) || isReplaced(outline, spot) || isNamedBefore(outline, spot);
    }

    private static boolean isReplaced(Outline outline, PriceSpot spot) {
        int end = spot.end(outline);
        String before = outline.textBetween(spot.at() - REPLACED_WITHIN, end + REPLACED_WITHIN);
        if (before.indexOf('d') >= 0 || before.indexOf('D') >= 0) {
            return REPLACED.matcher(before).find() || isBeforeArrow(outline, end);
        }
        return isBeforeArrow(outline, end);
    }

    private static boolean isNamedBefore(Outline outline, PriceSpot spot) {
        int at = firstDigit(spot.text());
        return Replaced.is(
                outline.textBetween(spot.at() - Replaced.reach(), spot.at())
                        + spot.text().substring(0, at),
                spot.amount(),
                outline.textBetween(spot.end(outline), spot.end(outline) + Replaced.reach()));
    }

    private static int firstDigit(String text) {
        int at = 0;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBeforeArrow(Outline outline, int end) {
        String behind = outline.textBetween(end, end + ARROW_WITHIN);
        for (int i = 0; i < behind.length(); i++) {
            if (ARROWS.indexOf(behind.charAt(i)) >= 0) {
                return ARROW.matcher(behind).find();
            }
        }
        return false;
    }

    /** What stands before the amount: a line break more than one character away ends it, another amount too. */
    private static String lineBefore(String text) {
        int cut = text.stripTrailing().lastIndexOf('\n');
        String label = cut < 0 ? text : text.substring(cut + 1);
        int digit = lastDigit(label);
        boolean above = cut < text.length() && text.endsWith("\n");
        return digit < 0 ? label : above ? "" : ofThisOne(label.substring(digit + 1));
    }

    private static String ofThisOne(String between) {
        Matcher otherwise = OTHERWISE.matcher(between);
        int start = 0;
        while (otherwise.find()) {
            start = otherwise.end();
        }
        return between.substring(start);
    }

    /** What stands behind the amount, up to the next sign of money. */
    static String lineBehind(String text) {
        int cut = 0;
        while (cut < text.length()
                && text.charAt(cut) != '\n'
                && !PriceText.hasMoneySign(text.substring(cut, cut + 1))) {
            cut++;
        }
        return text.substring(0, cut);
    }

    /** Digits of a percentage are no amount. */
    private static int lastDigit(String text) {
        boolean percent = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (Character.isDigit(c) && !percent) {
                return i;
            }
            percent = c == '%' || (percent && (Character.isDigit(c) || c == ' ' || c == '.' || c == ','));
        }
        return -1;
    }
}
