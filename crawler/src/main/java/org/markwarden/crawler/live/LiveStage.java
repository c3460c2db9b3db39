package org.markwarden.crawler.live;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.Retrieval.Errand;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.RoomPage;
import org.markwarden.crawler.parse.RoomReader;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.LiveHistory;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.live.ShelfItem;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.PlannedRoom;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage that looks at live rooms: each one that is due, at the interval its marketplace file names while it is live, once
 * more after its end, and never again. What a look saw is kept in one piece; a stage that was killed looks again.
 */
public final class LiveStage {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStage.class);
    private static final Duration ROUND = Duration.ofSeconds(50);
    private static final Duration LOOK = Duration.ofSeconds(40);
    private static final Duration UNSEEN = Duration.ofHours(1);
    private static final Duration FORGET = Duration.ofDays(1);
    private static final int PORTION = 50;
    private static final int SAMPLES = 5_000;
    private static final int PATIENCE = 5;
    private static final String PURPOSE = "live";

    private final Storage storage;
    private final Clock clock;
    private final LiveSites sites;
    private final RoomLook rooms;
    private final WordLook words;

    /** A stage over these stores that fetches in the turns of the crawler the retrieval comes from. */
    public LiveStage(Storage storage, Clock clock, Retrieval retrieval, List<MarketplaceFile> marketplaces) {
        this.storage = storage;
        this.clock = clock;
        this.sites = new LiveSites(marketplaces);
        this.rooms = new RoomLook(retrieval, new RoomReader(marketplaces));
        this.words = new WordLook(retrieval);
    }

    /**
     * What one run did.
     *
     * @param looks rooms that were looked at
     * @param listings versions of listings that say something new
     * @param words cues and comments that were read, those known before included
     */
    public record Done(int looks, int listings, int words) {
        static final Done NOTHING = new Done(0, 0, 0);

        Done and(Done other) {
            return new Done(looks + other.looks, listings + other.listings, words + other.words);
        }
    }

    /** Looks at what is due for at most about a minute, then returns. */
    public Done runDue(Instant now) {
        Done done = Done.NOTHING;
        Instant end = clock.instant().plus(ROUND);
        for (PlannedRoom room : storage.liveRooms().due(now, PORTION)) {
            if (clock.instant().isAfter(end)) {
                return done;
            }
            done = done.and(look(room, now));
        }
        return done;
    }

    /** The one place where a room we stumble over is caught. */
    private Done look(PlannedRoom room, Instant now) {
        try {
            return new OneLook(room, now).run();
        } catch (WarcException | StorageException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Done.NOTHING;
        } catch (RuntimeException e) {
            LOG.warn("live room {} not looked at: {}", room.room(), e.toString());
            storage.liveRooms().reschedule(room.room(), now.plus(UNSEEN));
            return Done.NOTHING;
        }
    }

    /** One look on its way from the page to the listings. */
    private final class OneLook {
        private final PlannedRoom planned;
        private final Instant now;
        private final LiveRoomStore store = storage.liveRooms();
        private final List<LiveSample> before;

        OneLook(PlannedRoom planned, Instant now) {
            this.planned = planned;
            this.now = now;
            this.before = store.samples(planned.room(), SAMPLES);
        }

        Done run() throws InterruptedException {
            Errand errand = new Errand(
                    sites.of(planned), PURPOSE, planned.page(), clock.instant().plus(LOOK), 0);
            return switch (rooms.at(planned, sites.endpoints(planned), errand)) {
                case RoomLook.Seen.Missed missed -> missed(missed);
                case RoomLook.Seen.Came came -> came(came, errand);
            };
        }

        private Done missed(RoomLook.Seen.Missed missed) {
            Instant again = missed.missing().again();
            store.reschedule(planned.room(), again != null ? again : afterNothing());
            return Done.NOTHING;
        }

        private @Nullable Instant afterNothing() {
            if (before.isEmpty()) {
                return now.plus(UNSEEN);
            }
            boolean isOld = before.getLast().at().plus(FORGET).isBefore(now);
            return isOld ? null : now.plus(interval().multipliedBy(PATIENCE));
        }

        private Duration interval() {
            return sites.plan(planned).sampleEvery();
        }

        private Done came(RoomLook.Seen.Came came, Errand errand) throws InterruptedException {
            RoomPage room = came.room();
            Instant start = room == null ? start() : RoomLook.start(room, start());
            WordLook.Gathered said = room == null ? new WordLook.Gathered() : words.of(room, start, errand);
            LiveState state = came.state() == null && said.isEnded ? LiveState.ENDED : came.state();
            if (room == null && state == null) {
                store.reschedule(planned.room(), afterNothing());
                return Done.NOTHING;
            }
            Snapshot snapshot = snapshot(came, said, state);
            LiveSample sample = sample(room, state, start, snapshot);
            List<Listing> fresh = new ArrayList<>();
            storage.atomically(() -> fresh.addAll(keep(room, sample, snapshot, said)));
            return new Done(1, fresh.size(), said.cues.size() + said.comments.size());
        }

        private @Nullable Instant start() {
            return LiveHistory.of(before).startsAt();
        }

        private List<Listing> keep(
                @Nullable RoomPage room, LiveSample sample, Snapshot snapshot, WordLook.Gathered said) {
            storage.snapshots().add(snapshot);
            store.add(sample);
            store.addWords(planned.room(), said.cues, said.comments);
            store.reschedule(planned.room(), next(sample));
            if (room == null) {
                return List.of();
            }
            var known = new LiveOffers.Known(
                    room,
                    sample,
                    LiveHistory.of(store.samples(planned.room(), SAMPLES)),
                    store.cues(planned.room()),
                    store.comments(planned.room()));
            List<Listing> fresh = LiveOffers.of(known, storage.listings()).stream()
                    .filter(this::saysMore)
                    .toList();
            fresh.forEach(storage.listings()::add);
            return fresh;
        }

        private boolean saysMore(Listing listing) {
            Optional<Listing> newest = storage.listings().find(listing.id());
            return newest.isEmpty() || LiveOffers.saysMore(listing, newest.get());
        }

        /** One look more after the end, for captions that come late. */
        private @Nullable Instant next(LiveSample sample) {
            LiveState last = before.isEmpty() ? null : before.getLast().state();
            return switch (sample.state()) {
                case LIVE -> now.plus(interval());
                case null -> now.plus(interval());
                case SCHEDULED -> scheduled(sample.startsAt());
                case ENDED, NOT_FOUND ->
                    last == sample.state() ? null : now.plus(interval().multipliedBy(PATIENCE));
            };
        }

        private Instant scheduled(@Nullable Instant startsAt) {
            Instant soonest = now.plus(interval());
            if (startsAt == null || startsAt.isBefore(soonest)) {
                return soonest;
            }
            Instant latest = now.plus(FORGET);
            return startsAt.isAfter(latest) ? latest : startsAt;
        }

        private LiveSample sample(
                @Nullable RoomPage room, @Nullable LiveState state, @Nullable Instant start, Snapshot snapshot) {
            return new LiveSample(
                    planned.room(),
                    planned.page(),
                    snapshot.capturedAt(),
                    state,
                    room == null ? null : room.title(),
                    room == null ? null : room.host(),
                    start,
                    room == null ? null : room.replay(),
                    room == null ? null : room.stream(),
                    room == null
                            ? List.of()
                            : room.shelf().stream().map(OneLook::shelfItem).toList(),
                    snapshot.id().value());
        }

        private static ShelfItem shelfItem(RoomPage.Item item) {
            Listing listing = item.listing();
            return new ShelfItem(
                    listing.id(),
                    listing.title(),
                    listing.price(),
                    listing.url(),
                    item.explainedAt(),
                    item.isExplained());
        }

        /** What was read of the room and what was said in it, as one: a package made of it holds both. */
        private Snapshot snapshot(RoomLook.Seen.Came came, WordLook.Gathered said, @Nullable LiveState state) {
            List<WarcAddress> records = new ArrayList<>(came.records());
            records.addAll(said.records);
            String words = said.remarks.isEmpty() ? "" : "; " + String.join("; ", said.remarks);
            String reason = "live room, " + (state == null ? "state unknown" : state.label()) + words;
            URI url = planned.page();
            return new Snapshot(
                    came.page().id(),
                    url,
                    came.page().url(),
                    came.page().at(),
                    came.page().status(),
                    came.page().contentType() == null
                            ? null
                            : CleanText.cleaned(came.page().contentType()),
                    came.page().payload(),
                    records,
                    PageKind.LIVE_ROOM,
                    CleanText.cleaned(reason),
                    null);
        }
    }
}
