package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/**
 * What one signal saw.
 *
 * @param score how much of its weight it speaks with, from -1 to 1, and up to 2 for what learned words undo
 * @param listingValue what the listing says
 * @param rightValue what the register says
 */
public record Reading(
        double score,
        Reason reason,
        @Nullable String listingValue,
        @Nullable String rightValue) {

    public Reading {
        if (!(score >= -1 && score <= 2)) {
            throw new IllegalArgumentException("score outside -1 to 2: " + score);
        }
    }
}
