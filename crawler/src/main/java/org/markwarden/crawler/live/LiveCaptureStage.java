package org.markwarden.crawler.live;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.capture.CaptureOrder;
import org.markwarden.crawler.live.capture.CaptureReport;
import org.markwarden.crawler.live.capture.StreamCapture;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveHistory;
import org.markwarden.domain.live.LiveListingIds;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.PlannedRoom;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage that keeps a piece of a show once a suspicion rests on an item of its room: around the second the name was said where
 * the stream reaches back to it, else what is shown now. One piece a room; rooms whose file asks for none are left alone.
 */
public final class LiveCaptureStage {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCaptureStage.class);
    private static final int CASES = 10_000;
    private static final int SAMPLES = 5_000;
    private static final int PORTION = 3;

    private final Storage storage;
    private final Clock clock;
    private final StreamCapture capturing;
    private final LiveSites sites;
    private final Path folder;

    /** @param folder holds one folder a capture */
    public LiveCaptureStage(
            Storage storage, Clock clock, StreamCapture capturing, List<MarketplaceFile> marketplaces, Path folder) {
        this.storage = storage;
        this.clock = clock;
        this.capturing = capturing;
        this.sites = new LiveSites(marketplaces);
        this.folder = folder;
    }

    /** Captures at most three rooms that lack a piece; answers how many were kept. */
    public int runDue(Instant now) {
        int captured = 0;
        Set<LiveRoomId> seen = new HashSet<>();
        for (CaseState state : List.of(CaseState.OPEN, CaseState.CONFIRMED)) {
            for (CaseFile caseFile : storage.caseFiles().inState(state, 0, CASES)) {
                Optional<PlannedRoom> room = lacking(caseFile);
                if (room.isPresent()
                        && captured < PORTION
                        && seen.add(room.get().room())) {
                    captured += capture(room.get(), caseFile);
                }
            }
        }
        return captured;
    }

    private Optional<PlannedRoom> lacking(CaseFile caseFile) {
        LiveRoomStore rooms = storage.liveRooms();
        return LiveListingIds.room(caseFile.listing())
                .flatMap(rooms::find)
                .filter(room -> sites.plan(room).captureSeconds().isPositive()
                        && rooms.captures(room.room()).isEmpty());
    }

    /** The one place where a stream we stumble over is caught. */
    private int capture(PlannedRoom room, CaseFile caseFile) {
        try {
            List<LiveSample> samples = storage.liveRooms().samples(room.room(), SAMPLES);
            Optional<URI> stream = stream(samples);
            return stream.isPresent() ? capture(room, stream.get(), samples, caseFile) : 0;
        } catch (WarcException | StorageException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException | RuntimeException e) {
            LOG.warn("live room {} not captured: {}", room.room(), e.toString());
            return 0;
        }
    }

    /** The running stream, or the replay when it is one. */
    private static Optional<URI> stream(List<LiveSample> samples) {
        for (LiveSample sample : samples.reversed()) {
            URI replay = sample.replay();
            if (sample.stream() != null) {
                return Optional.of(sample.stream());
            }
            if (replay != null && String.valueOf(replay.getPath()).endsWith(".m3u8")) {
                return Optional.of(replay);
            }
        }
        return Optional.empty();
    }

    private int capture(PlannedRoom room, URI stream, List<LiveSample> samples, CaseFile caseFile)
            throws IOException, InterruptedException {
        var order = new CaptureOrder(
                stream, sites.plan(room).captureSeconds(), said(caseFile), sites.of(room), room.page());
        Instant at = clock.instant();
        String name = room.room().toString().replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + at.toEpochMilli();
        CaptureReport report = capturing.capture(order, LiveHistory.of(samples).startsAt(), folder.resolve(name));
        if (report.length().isZero()) {
            LOG.info("nothing of live room {} could be captured: {}", room.room(), report.remarks());
        }
        storage.liveRooms()
                .add(new LiveCapture(room.room(), report.playlist(), at, name, report.manifest(), report.records()));
        return 1;
    }

    /** The second at which the name was said. */
    private @Nullable Duration said(CaseFile caseFile) {
        Optional<Listing> listing = storage.listings().find(caseFile.listing());
        return storage.matches().find(caseFile.matchId()).stream()
                .flatMap(stored -> stored.match().mentions().stream())
                .filter(mention ->
                        mention.field().equals("transcript") && mention.right().equals(caseFile.right()))
                .flatMap(mention -> listing.stream()
                        .flatMap(offer -> Optional.ofNullable(offer.live()).stream())
                        .flatMap(show -> show.saidAt(mention.start()).stream()))
                .findFirst()
                .orElse(null);
    }
}
