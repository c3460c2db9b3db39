package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two prices side by side whose percentage is written beside them: the higher is the former, whatever it is called. */
final class Reductions {
    private static final int APART = 60;
    private static final int AROUND = 24;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,])(\\d{1,2})\\s?%");

    private Reductions() {}

    /**
     * The former price of every such pair.
     *
     * @param asked amounts that scripts and properties name: whoever pays some other way gets a discount on one of them
     */
    static Set<PriceSpot> formers(List<PriceSpot> spots, Outline outline, Set<BigDecimal> asked) {
        Set<PriceSpot> formers = new HashSet<>();
        for (int i = 1; i < spots.size(); i++) {
            PriceSpot one = spots.get(i - 1);
            PriceSpot two = spots.get(i);
            boolean close = two.at() - one.at() <= APART && one.isBare() && two.isBare();
            int order = one.amount().compareTo(two.amount());
            if (close && order != 0 && one.price().codes().equals(two.price().codes())) {
                PriceSpot high = order > 0 ? one : two;
                PriceSpot low = order > 0 ? two : one;
                if (!asked.contains(high.amount().stripTrailingZeros())
                        && isWritten(reduction(high.amount(), low.amount()), around(one, two, outline))) {
                    formers.add(high);
                }
            }
        }
        return formers;
    }

    /** Without the amounts: nothing may part one from the percentage in the next element. */
    private static String around(PriceSpot one, PriceSpot two, Outline outline) {
        int end = two.end(outline);
        return outline.textBetween(one.at() - AROUND, one.at())
                + "\n" + outline.textBetween(one.end(outline), two.at())
                + "\n" + outline.textBetween(end, end + AROUND);
    }

    private static BigDecimal reduction(BigDecimal high, BigDecimal low) {
        return HUNDRED.subtract(low.multiply(HUNDRED).divide(high, 2, RoundingMode.HALF_UP));
    }

    private static boolean isWritten(BigDecimal reduction, String text) {
        Matcher percent = PERCENT.matcher(text);
        while (percent.find()) {
            BigDecimal written = new BigDecimal(percent.group(1));
            if (written.signum() > 0 && written.subtract(reduction).abs().compareTo(BigDecimal.ONE) < 0) {
                return true;
            }
        }
        return false;
    }
}
