package org.markwarden.domain.listing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The livestream a listing was shown in.
 *
 * @param state scheduled, live, ended or not-found
 * @param offset how far into the show the item was shown
 */
public record LiveShow(
        @Nullable String room,
        @Nullable String host,
        @Nullable String state,
        @Nullable Instant startsAt,
        @Nullable Duration offset) {}
