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
    static Set<PriceSpot> ofStruck(List<PriceSpot> spots, Outline outline, PriceScore scale) {
        Set<PriceSpot> twins = new HashSet<>();
        for (int i = 2; i < spots.size(); i++) {
            PriceSpot one = spots.get(i - 2);
            PriceSpot other = spots.get(i);
            if (isSame(one, other) && other.at() - one.at() <= APART && scale.isStruck(one) != scale.isStruck(other)) {
                PriceSpot open = scale.isStruck(one) ? other : one;
                PriceSpot asked = spots.get(i - 1);
                if (isReduced(asked, open, scale) && isNextTo(open, asked, outline)) {
                    twins.add(open);
                }
            }
        }
        return twins;
    }

    /** The amounts right behind one that is called a former price, which write it once more: {@code List Price: $49.99$49.99}, once to be read aloud. */
    static Set<PriceSpot> ofCalledFormer(List<PriceSpot> spots, Outline outline) {
        Set<PriceSpot> twins = new HashSet<>();
        for (int i = 1; i < spots.size(); i++) {
            PriceSpot one = spots.get(i - 1);
            PriceSpot other = spots.get(i);
            if (isSame(one, other)
                    && one.price().codes().equals(other.price().codes())
                    && one.end(outline) <= other.at()
                    && isNextTo(one, other, outline)
                    && PriceLabel.saysFormer(outline, one)) {
                twins.add(other);
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
    static Set<PriceSpot> withoutPoint(List<PriceSpot> spots, Outline outline) {
        Set<PriceSpot> joined = new HashSet<>();
        for (int i = 1; i < spots.size(); i++) {
            PriceSpot one = spots.get(i - 1);
            PriceSpot other = spots.get(i);
            PriceSpot whole = isHundredfold(one, other) ? one : isHundredfold(other, one) ? other : null;
            if (whole != null && one.isBare() && other.isBare() && isNextTo(one, other, outline)) {
                joined.add(whole);
                spots.stream()
                        .filter(spot -> Math.abs(spot.at() - whole.at()) <= APART && isSame(spot, whole))
                        .forEach(joined::add);
            }
        }
        return joined;
    }

    private static boolean isHundredfold(PriceSpot whole, PriceSpot cents) {
        return whole.amount().scale() <= 0
                && cents.amount().scale() == 2
                && cents.amount().multiply(HUNDRED).compareTo(whole.amount()) == 0
                && whole.price().codes().equals(cents.price().codes());
    }

    /** Whether nothing but space stands between two amounts. */
    private static boolean isNextTo(PriceSpot one, PriceSpot other, Outline outline) {
        PriceSpot first = one.at() < other.at() ? one : other;
        PriceSpot second = one.at() < other.at() ? other : one;
        return outline.textBetween(first.end(outline), second.at()).isBlank();
    }

    private static boolean isSame(PriceSpot one, PriceSpot other) {
        return one.amount().compareTo(other.amount()) == 0;
    }
}
