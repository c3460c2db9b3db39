package org.markwarden.matcher.signals;

import org.markwarden.domain.match.Reason;

/**
 * Keeps two suspicions of the same strength in one stable order, by a number computed from the two ids. It is no
 * evidence: it adds a thousandth of a unit of log-odds, where scores are crowded a hundredth.
 */
final class OrderSignal implements Signal {

    private static final long PRIME = 0x100000001B3L;
    private static final double RANGE = 1L << 52;

    @Override
    public Reading read(Comparison comparison) {
        String listing = comparison.listing().id().value();
        String right = comparison.right().id().value();
        return new Reading(
                fraction(listing + '\n' + right),
                new Reason("keeps the order strict; no evidence", "仅用于确定排序，不作为依据"),
                listing,
                right);
    }

    /** FNV-1a, finished so that near ids lie far apart. */
    private static double fraction(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 31) * 0x9E3779B97F4A7C15L;
        return ((hash ^ hash >>> 29) >>> 12) / RANGE;
    }
}
