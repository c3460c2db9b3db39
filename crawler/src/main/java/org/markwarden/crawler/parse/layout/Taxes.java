package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts that are said to be without taxes, beside the one with them, which is what a buyer pays. */
final class Taxes {
    private static final int AROUND = 28;
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("1.3");

    private static final String TAX =
            "(?:VAT|GST|HST|sales tax|tax|taxes|MwSt|USt|IVA|TVA|BTW|moms|mva|DPH|PVM|PDV|DDV|KDV|ÁFA|НДС|ПДВ|ДДС|ΦΠΑ)";
    private static final String RATE = "\\s?(?:\\d{1,2}\\s?%\\s?)?(?:of\\s|der\\s|gesetzl(?:\\.|icher)\\s)?";

    private static final Pattern WITHOUT =
            Pattern.compile("(?iu)(?:(?<!\\p{L})(?:(?:zzgl\\.?|zuzüglich|exkl\\.?|ohne|excl?\\.?|excluding|ex\\.?"
                    + "|exc\\.?|plus|sin|senza|sem|hors|hors taxes?|bez|без|fără|utan|uden|eks\\.?|χωρίς)" + RATE + TAX
                    + "|" + TAX
                    + "\\s(?:excluded|no incluido|esclusa|não incluído|exclue|hariç|nélkül)|H\\.?T\\.?|netto|net)(?!\\p{L})"
                    + "|\\+" + RATE + TAX + "(?!\\p{L})|税抜|税別|[+＋]税|不含税|未税|未稅|부가세 별도|VAT 별도)");
    private static final Pattern WITH = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:(?:inkl\\.?|einschl\\.?|incl?\\.?|including|mit|con|com|s|z|с|з|cu|ink\\.?|με)"
                    + RATE + TAX + "|" + TAX
                    + "\\s(?:included|incluido|inclusa|incluído|incluse|comprise|dahil)|T\\.?T\\.?C\\.?|brutto|gross)(?!\\p{L})"
                    + "|税込|含税|含稅|부가세 포함|VAT 포함)");

    private static final Pattern RIGHT_BEHIND = Pattern.compile("[\\s(（]{0,2}(?:" + WITHOUT.pattern() + ")");

    private final Outline outline;

    Taxes(Outline outline) {
        this.outline = outline;
    }

    /** Where the words end, right behind an amount, that say it is without them; 0 where none do. */
    static int endOfWithout(String behind) {
        Matcher words = RIGHT_BEHIND.matcher(behind);
        return words.lookingAt() ? words.end() : 0;
    }

    /** Whether a text names an amount without them and one with. */
    static boolean areBoth(String text) {
        return WITHOUT.matcher(text).find() && WITH.matcher(text).find();
    }

    boolean isWithout(PriceSpot spot) {
        return isCalled(spot, WITHOUT);
    }

    /** Whether the other is the same price with them. */
    boolean isWith(PriceSpot other, PriceSpot without) {
        return other.amount().compareTo(without.amount()) > 0
                && other.amount().compareTo(without.amount().multiply(HIGHEST_RATE)) <= 0
                && isCalled(other, WITH);
    }

    /** Its own words, those behind it up to the next amount or line, else those right before. */
    private boolean isCalled(PriceSpot spot, Pattern words) {
        int end = spot.end(outline);
        String behind = upToNext(outline.textBetween(end, end + AROUND));
        if (words.matcher(spot.text()).find()
                || WITHOUT.matcher(behind).find()
                || WITH.matcher(behind).find()) {
            return words.matcher(spot.text()).find() || words.matcher(behind).find();
        }
        String before = outline.textBetween(spot.at() - AROUND, spot.at());
        int start = before.length();
        while (start > 0 && !Character.isDigit(before.charAt(start - 1)) && before.charAt(start - 1) != '\n') {
            start--;
        }
        return words.matcher(before.substring(start)).find();
    }

    /** A rate such as {@code 19 %} is no amount. */
    private static String upToNext(String behind) {
        for (int i = 0; i < behind.length(); i++) {
            char c = behind.charAt(i);
            boolean line = c == '\n' && i > 1;
            if (line || (Character.getType(c) == Character.CURRENCY_SYMBOL && i > 1)) {
                return behind.substring(0, i);
            }
        }
        return behind;
    }
}
