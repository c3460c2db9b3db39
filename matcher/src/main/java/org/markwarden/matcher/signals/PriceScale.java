package org.markwarden.matcher.signals;

/** How loudly a price speaks that is a share of what the goods usually cost. */
final class PriceScale {

    /** At this share and above a price is ordinary: discounts of two fifths are everyday. */
    private static final double ORDINARY = 0.6;

    /** From here on it is the price that is asked for the genuine article. */
    private static final double FULL = 0.9;

    private PriceScale() {}

    /** From 0 for an ordinary price to 1 for next to nothing. */
    static double cheapness(double ratio) {
        return Math.clamp((ORDINARY - ratio) / ORDINARY, 0, 1);
    }

    /** From 0 at what may be a discount to 1 for a full price. */
    static double usualness(double ratio) {
        return Math.clamp((ratio - ORDINARY) / (FULL - ORDINARY), 0, 1);
    }
}
