package org.markwarden.domain.match;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of a listing with a right.
 *
 * @param contribution what it adds to the sum of the score, in log-odds
 * @param listingValue what the listing says
 * @param rightValue what the register says
 */
public record SignalResult(
        String name,
        double contribution,
        Reason reason,
        @Nullable String listingValue,
        @Nullable String rightValue) {}
