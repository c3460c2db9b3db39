package org.markwarden.crawler.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.CueMerge;
import org.markwarden.crawler.parse.RoomPage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.ListingKind;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.LiveHistory;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.ShelfItem;
import org.markwarden.domain.live.SpokenWords;
import org.markwarden.domain.live.Transcript;
import org.markwarden.domain.live.ViewerComment;
import org.markwarden.storage.ListingStore;

/** The shelf of a room as listings: each with the second it was explained, and with what was said about it. */
public final class LiveOffers {
    private LiveOffers() {}

    /**
     * Everything known of a room.
     *
     * @param room as the last look saw it
     * @param sample the last look
     * @param history of all looks
     */
    public record Known(
            RoomPage room, LiveSample sample, LiveHistory history, List<Cue> cues, List<ViewerComment> comments) {}

    /** The listings of a room; items that left the shelf and were spoken of since are found in the store. */
    public static List<Listing> of(Known known, @Nullable ListingStore store) {
        SpokenWords words = SpokenWords.of(known.history(), CueMerge.of(known.cues()), known.comments());
        List<Listing> listings = new ArrayList<>();
        for (RoomPage.Item item : known.room().shelf()) {
            listings.add(offer(withOwnPage(item.listing(), store), known, words));
        }
        for (ShelfItem gone : gone(known)) {
            if (store != null && words.byItem().containsKey(gone.listing())) {
                store.find(gone.listing())
                        .map(listing -> offer(listing, known, words))
                        .ifPresent(listings::add);
            }
        }
        Optional.ofNullable(known.room().listing())
                .filter(_ -> !words.ofRoom().isEmpty() || known.room().shelf().isEmpty())
                .map(listing -> room(listing, known, words))
                .ifPresent(listings::add);
        return listings;
    }

    private static List<ShelfItem> gone(Known known) {
        List<ListingId> here =
                known.room().shelf().stream().map(item -> item.listing().id()).toList();
        return known.history().items().stream()
                .filter(item -> !here.contains(item.listing()))
                .toList();
    }

    private static Listing offer(Listing listing, Known known, SpokenWords words) {
        return spoken(listing, known, words.of(listing.id()))
                .kind(ListingKind.LIVE_ITEM)
                .build();
    }

    /** What the shelf does not say of seller, condition and goods, the item's own page does, where it was read. */
    private static Listing withOwnPage(Listing listing, @Nullable ListingStore store) {
        if (store == null || listing.url() == null) {
            return listing;
        }
        return own(store, listing.url())
                .map(page -> listing.toBuilder()
                        .seller(page.seller())
                        .condition(listing.condition() == null ? page.condition() : listing.condition())
                        .category(listing.category().isEmpty() ? page.category() : listing.category())
                        .origin(listing.origin() == null ? page.origin() : listing.origin())
                        .shipsFrom(listing.shipsFrom() == null ? page.shipsFrom() : listing.shipsFrom())
                        .build())
                .orElse(listing);
    }

    private static Optional<Listing> own(ListingStore store, String url) {
        try {
            return store.findByUrl(URI.create(url))
                    .filter(page -> page.kind() == ListingKind.PRODUCT)
                    .filter(page -> !page.seller().equals(Seller.UNKNOWN));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what the shelf gives is no address
        }
    }

    private static Listing room(Listing listing, Known known, SpokenWords words) {
        return spoken(listing, known, Transcript.of(words.ofRoom()))
                .kind(ListingKind.LIVE_ROOM)
                .build();
    }

    private static Listing.Builder spoken(Listing listing, Known known, Transcript transcript) {
        LiveSample sample = known.sample();
        LiveShow show = new LiveShow(
                sample.room().room(),
                sample.host(),
                sample.state() == null ? null : sample.state().label(),
                known.history().startsAt(),
                known.history().shownAt(listing.id()).orElse(null),
                transcript.spans());
        return listing.toBuilder()
                .live(show)
                .transcript(transcript.isEmpty() ? null : transcript.text())
                .capturedAt(sample.at())
                .snapshot(sample.snapshot());
    }

    /** Says whether the newer version says anything that the older does not. */
    public static boolean saysMore(Listing newer, Listing older) {
        return !newer.toBuilder()
                .capturedAt(older.capturedAt())
                .snapshot(older.snapshot())
                .build()
                .equals(older);
    }
}
