package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.live.ShelfItem;
import org.markwarden.domain.live.ViewerComment;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.PlannedRoom;

/** What a {@link LiveRoomStore} must do. */
public abstract class LiveRoomContract extends StoreContract {
    private static final LiveRoomId ROOM = new LiveRoomId("sample", "81001");
    private static final LiveRoomId OTHER = new LiveRoomId("sample", "81002");
    private static final URI PAGE = URI.create("https://live.example/81001");

    private LiveRoomStore rooms() {
        return storage().liveRooms();
    }

    /** Something of every kind. */
    static void fill(LiveRoomStore rooms) {
        rooms.plan(new PlannedRoom(ROOM, PAGE, NOW));
        rooms.add(sample(ROOM, NOW));
        rooms.addWords(
                ROOM,
                List.of(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), "大家好 𠮷")),
                List.of(new ViewerComment(Duration.ofSeconds(2), "高仿吧")));
        rooms.add(new LiveCapture(ROOM, PAGE, NOW, "81001-0", Sha256.of(new byte[1]), List.of()));
    }

    private static LiveSample sample(LiveRoomId room, Instant at) {
        ShelfItem full = new ShelfItem(
                new ListingId("live:1"),
                "手机壳",
                Price.of(new BigDecimal("19.9"), "CNY"),
                "https://shop.example/1",
                Duration.ofMillis(12_500),
                true);
        ShelfItem bare = new ShelfItem(new ListingId("live:2"), "x", null, null, null, false);
        return new LiveSample(
                room,
                PAGE,
                at,
                LiveState.LIVE,
                "夜场",
                "主播",
                at.minusSeconds(60),
                URI.create("https://live.example/replay"),
                null,
                List.of(full, bare),
                "s1");
    }

    @Test
    void givesRoomsThatAreDueTheLongestDueFirst() {
        rooms().plan(new PlannedRoom(ROOM, PAGE, NOW));
        rooms().plan(new PlannedRoom(OTHER, PAGE, NOW.minusSeconds(5)));
        rooms().plan(new PlannedRoom(ROOM, URI.create("https://other.example/"), NOW.minusSeconds(99)));

        assertThat(rooms().due(NOW, 10)).extracting(PlannedRoom::room).containsExactly(OTHER, ROOM);
        assertThat(rooms().due(NOW.minusSeconds(1), 10))
                .extracting(PlannedRoom::room)
                .containsExactly(OTHER);
        assertThat(rooms().find(ROOM)).contains(new PlannedRoom(ROOM, PAGE, NOW));
        assertThat(rooms().all(10)).hasSize(2);
    }

    @Test
    void neverGivesARoomWhoseShowIsOver() {
        rooms().plan(new PlannedRoom(ROOM, PAGE, NOW));
        rooms().reschedule(ROOM, null);

        assertThat(rooms().due(NOW.plusSeconds(999), 10)).isEmpty();
        assertThat(rooms().find(ROOM)).contains(new PlannedRoom(ROOM, PAGE, null));
        rooms().reschedule(ROOM, NOW.plusSeconds(1));
        assertThat(rooms().due(NOW.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void keepsSamplesInOrderOfTimeAndEachOnce() {
        LiveSample first = sample(ROOM, NOW);
        LiveSample second = sample(ROOM, NOW.plusSeconds(60));
        LiveSample bare =
                new LiveSample(ROOM, PAGE, NOW.plusSeconds(90), null, null, null, null, null, null, List.of(), null);
        rooms().add(second);
        rooms().add(first);
        rooms().add(first);
        rooms().add(bare);
        rooms().add(sample(OTHER, NOW));

        assertThat(rooms().samples(ROOM, 10)).containsExactly(first, second, bare);
        assertThat(rooms().samples(ROOM, 2)).containsExactly(second, bare);
    }

    @Test
    void keepsWordsByTimeAndEachOnce() {
        Cue early = new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), "大家好");
        Cue late = new Cue(Duration.ofMillis(3_500), Duration.ofSeconds(4), "再见");
        ViewerComment comment = new ViewerComment(Duration.ofMillis(2_250), "高仿吧");
        rooms().addWords(ROOM, List.of(late, early), List.of(comment));
        rooms().addWords(ROOM, List.of(early), List.of(comment));

        assertThat(rooms().cues(ROOM)).containsExactly(early, late);
        assertThat(rooms().comments(ROOM)).containsExactly(comment);
        assertThat(rooms().cues(OTHER)).isEmpty();
    }

    @Test
    void keepsWhatWasCaptured() {
        Sha256 digest = Sha256.of("x".getBytes(StandardCharsets.UTF_8));
        LiveCapture capture = new LiveCapture(
                ROOM, PAGE, NOW, "81001-1", digest, List.of(new WarcAddress("a.warc.gz", 1, 2, digest)));
        rooms().add(capture);
        rooms().add(capture);

        assertThat(rooms().captures(ROOM)).containsExactly(capture);
        assertThat(rooms().captures(OTHER)).isEmpty();
    }
}
