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
    private static final String PIECES =
            "(?:个|個|件|只|台|双|套|盒|箱|包|条|张|片|支|瓶|副|把|本|根|打|枚|份|组|pcs|pieces|units|pairs|sets|stück|stk|szt|ks|шт)(?!\\p{Alpha})";
    /** 500, 4,999 and 30.000. */
    private static final String NUMBER = "(?:\\d{1,3}(?:[,.]\\d{3}){1,2}|\\d{1,7})";

    private static final Pattern QUANTITY = Pattern.compile(
            "(?iu)^\\s*[(（]?\\s*[≥>]?\\s*" + NUMBER + "\\s*(?:[-–—~～至]\\s*" + NUMBER + ")?\\s*\\+?\\s*" + PIECES);
    /** A quantity that says from where to where a price holds. */
    private static final String SPAN = "(?:(?:≥|>=?)\\s*" + NUMBER + "|" + NUMBER + "\\s*[-–—~～至]\\s*" + NUMBER + "|"
            + NUMBER + "\\s*\\+)\\s*" + PIECES;

    private static final Pattern SPAN_BEHIND = Pattern.compile("(?iu)^\\s*[(（]?\\s*" + SPAN);
    private static final Pattern SPAN_BEFORE = Pattern.compile("(?iu)" + SPAN + "(?:以上)?\\s*[:：]?\\s*[\\p{Sc}￥]?\\s*$");

    private PriceTiers() {}

    /** The same amount up to the highest price of the steps it is one of; itself where it is none of several steps. */
    static PriceSpot range(PriceSpot spot, List<PriceSpot> all, Outline outline) {
        if (isStep(spot, outline)) {
            return ofSteps(spot, all, outline);
        }
        return all.stream()
                .filter(step -> step.amount().compareTo(spot.amount()) == 0 && hasSpan(step, outline))
                .findFirst()
                .map(step -> ofSteps(step, all, outline))
                .orElse(spot);
    }

    private static PriceSpot ofSteps(PriceSpot spot, List<PriceSpot> all, Outline outline) {
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
        return QUANTITY.matcher(outline.textBetween(end, end + BEHIND)).find() || hasSpan(spot, outline);
    }

    private static boolean hasSpan(PriceSpot spot, Outline outline) {
        int end = spot.end(outline);
        return SPAN_BEHIND.matcher(outline.textBetween(end, end + BEHIND)).find()
                || SPAN_BEFORE
                        .matcher(outline.textBetween(spot.at() - BEHIND, spot.at()))
                        .find();
    }

    private static @Nullable PriceSpot end(List<PriceSpot> steps, Comparator<BigDecimal> order) {
        return steps.stream()
                .min(Comparator.comparing(PriceSpot::amount, order))
                .orElse(null);
    }
}
