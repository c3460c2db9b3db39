package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.price.PriceText;

/** Numbers without a sign of money that count pieces sold, pieces left, reviews or stars, by the words at their side. */
final class Counted {
    private static final int REACH = 16;
    private static final BigDecimal MOST_STARS = BigDecimal.TEN;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)^([^\\d]{0,30}?)\\d[\\d.,]*\\s?(万|萬|만|천|тыс\\.?|rb|[kw](?![a-z]))?" + "\\s?\\+?\\s?(.*)$");
    private static final Pattern PIECES = Pattern.compile("^(?:个|個|件|条|條|人|笔|次|개|건|명|pcs\\b)\\s?");
    private static final Pattern OF_STARS =
            Pattern.compile("(?iu)^\\s*(?:(?:/|out of|von|sur|de|su|из|z)\\s*(?:5|10)(?!\\d)|★|⭐)");
    /** {@code 24 sold by Acme} and {@code 24 sold in pairs} name a price. */
    private static final Pattern OTHERWISE =
            Pattern.compile("^\\p{L}+\\s(?:by|in|at|for|as|on|per|separately|von|durch|par|por|da)(?!\\p{L})");

    private Counted() {}

    static boolean is(Outline outline, Spot spot, PriceText price) {
        BigDecimal amount = price.amount();
        if (price.currency() != null || amount == null) {
            return false;
        }
        Matcher number = NUMBER.matcher(spot.text().strip().toLowerCase(Locale.ROOT));
        if (!number.matches()) {
            return false;
        }
        String before = number.group(1);
        String behind = number.group(3);
        boolean bare = before.isBlank() && behind.isBlank();
        boolean called = bare && Role.PRICE.in(outline.words().roles(spot.element()));
        if (called) {
            return false;
        }
        if (isStars(amount, behind.isEmpty() ? behind(outline, spot) : behind)) {
            return true;
        }
        boolean whole = amount.stripTrailingZeros().scale() <= 0 || number.group(2) != null;
        return whole && (saysCount(bare ? before(outline, spot) : before) || beginsWithCount(behind));
    }

    private static boolean isStars(BigDecimal amount, String behind) {
        boolean ranked = amount.compareTo(MOST_STARS) <= 0 && amount.scale() <= 2;
        return ranked
                && (OF_STARS.matcher(behind).find()
                        || (amount.scale() == 1 && Role.REVIEWED.in(Role.PHRASES.roles(behind))));
    }

    private static boolean saysCount(String label) {
        long roles = Role.PHRASES.roles(label);
        return counts(roles) && !Role.IN.in(roles) && !Role.NOW.in(roles);
    }

    private static boolean beginsWithCount(String behind) {
        return counts(Role.PHRASES.roles(behind))
                && (isFirst(behind) || isFirst(PIECES.matcher(behind).replaceFirst("")))
                && !OTHERWISE.matcher(behind).find();
    }

    private static boolean isFirst(String behind) {
        return Role.PHRASES.first(behind, Role.SOLD, 0) == 0
                || Role.PHRASES.first(behind, Role.REVIEWED, 0) == 0
                || Role.PHRASES.first(behind, Role.COUNTED, 0) == 0;
    }

    private static boolean counts(long roles) {
        return Role.SOLD.in(roles) || Role.REVIEWED.in(roles) || Role.COUNTED.in(roles);
    }

    private static String before(Outline outline, Spot spot) {
        String text = outline.textBetween(spot.at() - REACH, spot.at());
        String line = text.substring(text.lastIndexOf('\n') + 1);
        return line.chars().anyMatch(Character::isDigit) ? "" : line;
    }

    private static String behind(Outline outline, Spot spot) {
        int end = spot.at() + spot.text().strip().length();
        String text = outline.textBetween(end, end + REACH);
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(0, line);
    }
}
