package org.markwarden.crawler.live;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.Retrieval.Errand;
import org.markwarden.crawler.Retrieval.Result;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.parse.RoomPage;
import org.markwarden.crawler.parse.RoomReader;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.PlannedRoom;

/** One look at a room: its page and the endpoints beside it, read as one. */
final class RoomLook {
    private static final int LARGEST_PAGE = 10 << 20;

    private final Retrieval retrieval;
    private final RoomReader reader;

    RoomLook(Retrieval retrieval, RoomReader reader) {
        this.retrieval = retrieval;
        this.reader = reader;
    }

    /** What a look gave. */
    sealed interface Seen {
        /**
         * The page came.
         *
         * @param room absent when the page shows no such room
         * @param state what the page says of the show
         * @param records of the page and the endpoints
         */
        record Came(
                Result.Kept page,
                @Nullable RoomPage room,
                @Nullable LiveState state,
                List<WarcAddress> records) implements Seen {}

        record Missed(Result.Missing missing) implements Seen {}
    }

    Seen at(PlannedRoom planned, List<URI> endpoints, Errand errand) throws InterruptedException {
        Errand own = new Errand(errand.site(), errand.purpose(), errand.from(), errand.latest(), LARGEST_PAGE);
        return switch (retrieval.get(planned.page(), own)) {
            case Result.Missing missing -> new Seen.Missed(missing);
            case Result.Kept kept -> came(planned, kept, endpoints, own);
        };
    }

    private Seen came(PlannedRoom planned, Result.Kept page, List<URI> endpoints, Errand errand)
            throws InterruptedException {
        List<WarcAddress> records = new ArrayList<>(page.records());
        RoomPage room = find(planned, page).orElse(null);
        for (URI endpoint : endpoints) {
            if (retrieval.get(endpoint, errand) instanceof Result.Kept more) {
                records.addAll(more.records());
                room = together(room, find(planned, more).orElse(null));
            }
        }
        LiveState state = room == null || room.state() == null ? reader.stateOf(raw(page)) : room.state();
        return new Seen.Came(page, room, state, records);
    }

    private Optional<RoomPage> find(PlannedRoom planned, Result.Kept page) {
        return reader.rooms(raw(page)).stream()
                .filter(room -> room.room().room().equals(planned.room().room()))
                .findFirst();
    }

    private static RawPage raw(Result.Kept page) {
        return new RawPage(page.url(), page.contentType(), page.status(), page.body());
    }

    /** An endpoint is newer than the page beside it; what it does not say, the page says. */
    private static @Nullable RoomPage together(@Nullable RoomPage page, @Nullable RoomPage endpoint) {
        if (page == null || endpoint == null) {
            return page == null ? endpoint : page;
        }
        return new RoomPage(
                page.room(),
                either(endpoint.state(), page.state()),
                either(page.title(), endpoint.title()),
                either(page.host(), endpoint.host()),
                either(page.startsAt(), endpoint.startsAt()),
                either(page.listing(), endpoint.listing()),
                shelf(page.shelf(), endpoint.shelf()),
                either(endpoint.stream(), page.stream()),
                endpoint.captions().isEmpty() ? page.captions() : endpoint.captions(),
                endpoint.comments().isEmpty() ? page.comments() : endpoint.comments(),
                either(endpoint.replay(), page.replay()));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }

    /** Of an item on both, the endpoint knows price and explanation, and the page what else there is to say. */
    private static List<RoomPage.Item> shelf(List<RoomPage.Item> page, List<RoomPage.Item> endpoint) {
        if (endpoint.isEmpty()) {
            return page;
        }
        Map<ListingId, Listing> known = new LinkedHashMap<>();
        page.forEach(item -> known.put(item.listing().id(), item.listing()));
        return endpoint.stream()
                .map(item -> merged(known.get(item.listing().id()), item))
                .toList();
    }

    private static RoomPage.Item merged(@Nullable Listing page, RoomPage.Item item) {
        if (page == null) {
            return item;
        }
        Listing newer = item.listing();
        Listing.Builder both =
                page.toBuilder().price(either(newer.price(), page.price())).live(newer.live());
        return new RoomPage.Item(both.build(), item.explainedAt(), item.isExplained());
    }

    /** When the show began, by the newest word for it. */
    static @Nullable Instant start(@Nullable RoomPage room, @Nullable Instant before) {
        return room == null || room.startsAt() == null ? before : room.startsAt();
    }
}
