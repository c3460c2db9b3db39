package org.markwarden.domain.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;

/** Something that happened to an item on the shelf between two visits, or at a time the page names. */
public sealed interface ShelfEvent {
    ListingId listing();

    /** When a visit saw it. */
    Instant seenAt();

    /** Since the start of the show; absent when the start is unknown. */
    @Nullable
    Duration at();

    /** It was on the shelf for the first time, or again. */
    record Appeared(
            ListingId listing, Instant seenAt, @Nullable Duration at, String title) implements ShelfEvent {}

    /** The host began to explain it. */
    record Explained(
            ListingId listing, Instant seenAt, @Nullable Duration at) implements ShelfEvent {}

    /** Another price was asked; an absent price is one not named yet. */
    record PriceChanged(
            ListingId listing,
            Instant seenAt,
            @Nullable Duration at,
            @Nullable Price before,
            @Nullable Price after) implements ShelfEvent {}

    /** It was gone from the shelf. */
    record Removed(
            ListingId listing, Instant seenAt, @Nullable Duration at) implements ShelfEvent {}
}
