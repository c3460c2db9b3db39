package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prices by quantity, each with how many pieces must be taken beside it: together they are the range that is asked. */
final class PriceTiers {
    private static final int BEHIND = 30;
    private static final int LEAST = 2;
    private static final Pattern QUANTITY =
            Pattern.compile("(?iu)^\\s*[(（]?\\s*[≥>]?\\s*\\d{1,7}\\s*(?:[-–—~～至]\\s*\\d{1,7})?\\s*\\+?\\s*"
                    + "(?:个|個|件|只|台|双|套|盒|箱|包|条|张|片|pcs|pieces|units|pairs|stück|stk|szt|ks|шт)(?!\\p{Alpha})");

    private PriceTiers() {}

    /** The same spot up to the highest price of its steps; itself where it is none of several steps. */
    static PriceSpot range(PriceSpot spot, List<PriceSpot> all, Outline outline) {
        if (!isStep(spot, outline)) {
            return spot;
        }
        String shape = Shape.of(spot.element());
        List<PriceSpot> steps = all.stream()
                .filter(other -> Shape.of(other.element()).equals(shape))
                .filter(other -> isStep(other, outline))
                .toList();
        if (steps.size() < LEAST) {
            return spot;
        }
        PriceSpot low = end(steps, Comparator.naturalOrder());
        PriceSpot high = end(steps, Comparator.reverseOrder());
        return low == null || high == null || low.amount().compareTo(high.amount()) == 0
                ? spot
                : low.upTo(high.amount());
    }

    private static boolean isStep(PriceSpot spot, Outline outline) {
        int end = spot.end(outline);
        return QUANTITY.matcher(outline.textBetween(end, end + BEHIND)).find();
    }

    private static @Nullable PriceSpot end(List<PriceSpot> steps, Comparator<BigDecimal> order) {
        return steps.stream()
                .min(Comparator.comparing(PriceSpot::amount, order))
                .orElse(null);
    }
}
