package org.markwarden.domain.listing;

import java.time.Duration;

/**
 * Which part of a transcript was said when.
 *
 * @param start first code point of the transcript, counted from 0
 * @param end code point after the last
 * @param from since the start of the show
 * @param to not before {@code from}
 */
public record SpokenSpan(int start, int end, Duration from, Duration to) {
    public SpokenSpan {
        if (start < 0 || end <= start || from.isNegative() || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("no span: " + start + " to " + end + " from " + from + " to " + to);
        }
    }
}
