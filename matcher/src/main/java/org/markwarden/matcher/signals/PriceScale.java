package org.markwarden.matcher.signals;

/** How loudly a price speaks that is a share of what the goods usually cost. */
final class PriceScale {

    /** At this share and above a price is ordinary: discounts of two fifths are everyday. */
    private static final double ORDINARY = 0.6;

    private static final double LEAST = -0.4;

    private PriceScale() {}

    /** From -0.4 for a full price to 1 for next to nothing. */
    static double cheapness(double ratio) {
        return Math.clamp((ORDINARY - ratio) / ORDINARY, LEAST, 1);
    }
}
