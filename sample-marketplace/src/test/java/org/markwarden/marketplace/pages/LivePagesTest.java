package org.markwarden.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.World;

class LivePagesTest {
    private static final Instant OPENED = Instant.parse("2026-11-20T12:00:00Z");

    private final World world = World.drawnFrom(1);
    private final Hands clock = new Hands();
    private final LivePages pages = new LivePages(new Site(URI.create("http://127.0.0.1:1/"), world, _ -> true), clock);

    /** A clock that stands until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = OPENED;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private LiveRoom room(LiveRoom.Run run) {
        return world.rooms().stream()
                .filter(room -> room.run() == run)
                .findFirst()
                .orElseThrow();
    }

    private String at(LiveRoom room, String part) {
        return pages.at(room.path() + part).orElseThrow().body();
    }

    @Test
    void putsTheLastItemOnTheShelfWhilePeopleWatch() {
        LiveRoom room = room(LiveRoom.Run.LIVE);
        String last = "\"itemId\":\"" + room.shelf().getLast().id() + "\"";

        assertThat(at(room, "/shelf.json")).doesNotContain(last);
        clock.now = OPENED.plusSeconds(10);
        assertThat(at(room, "/shelf.json")).contains(last);
    }

    @Test
    void movesTheEdgeOfARunningStreamAndOfNoOther() {
        String before = at(room(LiveRoom.Run.LIVE), "/video.m3u8");
        String frozen = at(room(LiveRoom.Run.FROZEN), "/video.m3u8");
        clock.now = OPENED.plusSeconds(10);

        assertThat(at(room(LiveRoom.Run.LIVE), "/video.m3u8"))
                .isNotEqualTo(before)
                .doesNotContain("#EXT-X-ENDLIST");
        assertThat(at(room(LiveRoom.Run.FROZEN), "/video.m3u8")).isEqualTo(frozen);
        assertThat(frozen).doesNotContain("#EXT-X-ENDLIST");
        assertThat(at(room(LiveRoom.Run.ENDED), "/video.m3u8")).endsWith("#EXT-X-ENDLIST\n");
    }

    @Test
    void servesPictureCaptionsAndComments() {
        LiveRoom room = room(LiveRoom.Run.LIVE);

        assertThat(pages.at(room.path() + "/v5.ts").orElseThrow().bytes())
                .startsWith(0x47)
                .hasSizeGreaterThan(5_000);
        assertThat(at(room, "/zh1.vtt")).startsWith("WEBVTT").contains("这款就是晴屿朗的");
        assertThat(at(room, "/danmaku.xml")).contains("<d p=\"5.0,");
        assertThat(pages.at(room.path() + "/none")).isEmpty();
        assertThat(pages.at("/live/1")).isEmpty();
    }
}
