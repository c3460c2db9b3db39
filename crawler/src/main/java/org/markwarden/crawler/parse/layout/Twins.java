package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Amounts that a page writes twice side by side, for phones and for desks, for the eye and to be read aloud: one of them tells what the other is. */
final class Twins {
    private static final int APART = 60;
    private static final BigDecimal MOST_TIMES = new BigDecimal(5);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Twins() {}

    /** The former prices of which only the twin is struck out, with nothing but the price that is asked between the two. */
    static Set<PriceSpot> ofStruck(List<PriceSpot> spots, PriceScore scale) {
        Set<PriceSpot> twins = new HashSet<>();
        for (int i = 2; i < spots.size(); i++) {
            PriceSpot one = spots.get(i - 2);
            PriceSpot other = spots.get(i);
            if (isSame(one, other) && other.at() - one.at() <= APART && scale.isStruck(one) != scale.isStruck(other)) {
                PriceSpot open = scale.isStruck(one) ? other : one;
                if (isReduced(spots.get(i - 1), open, scale)) {
                    twins.add(open);
                }
            }
        }
        return twins;
    }

    private static boolean isReduced(PriceSpot asked, PriceSpot former, PriceScore scale) {
        return asked.isBare()
                && former.isBare()
                && asked.price().codes().equals(former.price().codes())
                && asked.amount().compareTo(former.amount()) < 0
                && asked.amount().multiply(MOST_TIMES).compareTo(former.amount()) > 0
                && !scale.isStruck(asked)
                && !scale.isMinor(asked);
    }

    /** Whole numbers that another amount beside names in hundredths: {@code $229<i>99</i>} for the eye, $229.99 to be read aloud. */
    static Set<PriceSpot> withoutPoint(List<PriceSpot> spots) {
        Set<PriceSpot> joined = new HashSet<>();
        for (int i = 0; i < spots.size(); i++) {
            PriceSpot cents = spots.get(i);
            if (cents.amount().scale() == 2 && cents.amount().stripTrailingZeros().scale() > 0) {
                BigDecimal whole = cents.amount().multiply(HUNDRED);
                beside(spots, i).stream()
                        .filter(spot -> spot.amount().scale() <= 0 && spot.amount().compareTo(whole) == 0)
                        .forEach(joined::add);
            }
        }
        return joined;
    }

    /** Those of the same money close before and behind. */
    private static List<PriceSpot> beside(List<PriceSpot> spots, int at) {
        PriceSpot middle = spots.get(at);
        int from = at;
        while (from > 0 && middle.at() - spots.get(from - 1).at() <= APART) {
            from--;
        }
        int to = at + 1;
        while (to < spots.size() && spots.get(to).at() - middle.at() <= APART) {
            to++;
        }
        return spots.subList(from, to).stream()
                .filter(spot -> spot.price().codes().equals(middle.price().codes()))
                .toList();
    }

    private static boolean isSame(PriceSpot one, PriceSpot other) {
        return one.amount().compareTo(other.amount()) == 0;
    }
}
