package org.markwarden.crawler.live.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.live.hls.EdgeWatch.Look;

class EdgeWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final EdgeWatch watch = new EdgeWatch();

    private static Playlist.Media playlist(long first, int count, String end) {
        StringBuilder text =
                new StringBuilder("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:" + first + "\n");
        for (int i = 0; i < count; i++) {
            text.append("#EXTINF:2,\ns").append(first + i).append(".ts\n");
        }
        return (Playlist.Media) PlaylistFile.read(text + end, URI.create("https://live.example/i.m3u8"));
    }

    @Test
    void tellsAFrozenPlaylistFromOneThatWaitsAndFromOneThatEnded() {
        assertThat(watch.look(playlist(5, 3, ""), NOW)).isEqualTo(new Look.Moved(5, 8));
        assertThat(watch.look(playlist(6, 3, ""), NOW.plusSeconds(2))).isEqualTo(new Look.Moved(8, 9));
        assertThat(watch.look(playlist(6, 3, ""), NOW.plusSeconds(4))).isEqualTo(new Look.Waiting());
        assertThat(watch.look(playlist(6, 3, ""), NOW.plusSeconds(8)))
                .isEqualTo(new Look.Frozen(Duration.ofSeconds(6)));
        assertThat(watch.look(playlist(7, 3, ""), NOW.plusSeconds(9))).isEqualTo(new Look.Moved(9, 10));
        assertThat(watch.look(playlist(7, 3, "#EXT-X-ENDLIST"), NOW.plusSeconds(60)))
                .isEqualTo(new Look.Ended());
    }

    @Test
    void saysWhichSegmentsWereMissed() {
        watch.look(playlist(0, 3, ""), NOW);

        assertThat(watch.look(playlist(9, 3, ""), NOW.plusSeconds(20))).isEqualTo(new Look.Missed(3, 9));
    }

    @Test
    void seesThatTheCountBeganAnew() {
        watch.look(playlist(900, 3, ""), NOW);

        assertThat(watch.look(playlist(0, 2, ""), NOW.plusSeconds(5))).isEqualTo(new Look.Restarted());
        assertThat(watch.look(playlist(0, 3, ""), NOW.plusSeconds(7))).isEqualTo(new Look.Moved(2, 3));
    }

    @Test
    void placesSegmentsByTimesOfDayOrElseByTheEdge() {
        Instant start = NOW.minusSeconds(600);
        Playlist.Media plain = playlist(100, 5, "");

        assertThat(MediaTimeline.of(plain, start, NOW))
                .isEqualTo(new MediaTimeline(MediaTimeline.Basis.LIVE_EDGE, Duration.ofSeconds(590)));
        assertThat(MediaTimeline.of(plain, null, NOW).basis()).isEqualTo(MediaTimeline.Basis.PLAYLIST_START);
        assertThat(MediaTimeline.of(playlist(0, 5, "#EXT-X-ENDLIST"), start, NOW)
                        .first())
                .isEqualTo(Duration.ZERO);

        Playlist.Media dated = (Playlist.Media) PlaylistFile.read(
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:9\n#EXTINF:2,\na.ts\n#EXT-X-PROGRAM-DATE-TIME:2026-11-20T11:55:00Z\n#EXTINF:2,\nb.ts\n",
                URI.create("https://live.example/i.m3u8"));
        MediaTimeline timeline = MediaTimeline.of(dated, start, NOW);
        assertThat(timeline).isEqualTo(new MediaTimeline(MediaTimeline.Basis.PROGRAM_DATE, Duration.ofSeconds(298)));
        assertThat(timeline.at(dated, dated.segments().getLast())).isEqualTo(Duration.ofMinutes(5));
    }
}
