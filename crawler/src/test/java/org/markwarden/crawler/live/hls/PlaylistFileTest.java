package org.markwarden.crawler.live.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistFileTest {
    private static final URI BASE = URI.create("https://live.example/show/index.m3u8?token=1");

    private static Playlist.Media media(String text) {
        Playlist read = PlaylistFile.read(text, BASE);
        assertThat(read).isInstanceOf(Playlist.Media.class);
        return (Playlist.Media) read;
    }

    @Test
    void readsTheSegmentsOfAShowWithTheirNumbersAndTimes() {
        Playlist.Media media = media("""
                #EXTM3U
                #EXT-X-TARGETDURATION:2
                #EXT-X-MEDIA-SEQUENCE:41
                #EXT-X-PROGRAM-DATE-TIME:2026-11-20T12:00:00+0800
                #EXTINF:2.0,
                s41.ts
                #EXT-X-DISCONTINUITY
                #EXTINF:1.5,title
                /other/s42.ts
                """);

        assertThat(media.sequence()).isEqualTo(41);
        assertThat(media.edge()).isEqualTo(43);
        assertThat(media.isEnded()).isFalse();
        assertThat(media.length()).isEqualTo(Duration.ofMillis(3_500));
        assertThat(media.segments().getFirst().uri()).isEqualTo(URI.create("https://live.example/show/s41.ts"));
        assertThat(media.segments().getFirst().programDate()).isEqualTo(Instant.parse("2026-11-20T04:00:00Z"));
        assertThat(media.segments().getLast().isDiscontinuity()).isTrue();
        assertThat(media.segments().getLast().uri()).isEqualTo(URI.create("https://live.example/other/s42.ts"));
        assertThat(media.problems()).isEmpty();
    }

    @Test
    void readsByteRangesThatFollowOneAnother() {
        Playlist.Media media = media("""
                #EXTM3U
                #EXT-X-TARGETDURATION:2
                #EXT-X-MAP:URI="all.mp4",BYTERANGE="700@0"
                #EXTINF:2,
                #EXT-X-BYTERANGE:100@700
                all.mp4
                #EXTINF:2,
                #EXT-X-BYTERANGE:50
                all.mp4
                #EXT-X-ENDLIST
                """);

        assertThat(media.segments())
                .extracting(segment ->
                        segment.bytes() == null ? "" : segment.bytes().header())
                .containsExactly("bytes=700-799", "bytes=800-849");
        assertThat(media.segments())
                .allSatisfy(segment -> assertThat(segment.mapBytes()).isEqualTo(new ByteSpan(0, 700)));
        assertThat(media.isEnded()).isTrue();
    }

    @Test
    void saysThatSegmentsAreEncryptedUntilAKeyOfNone() {
        Playlist.Media media = media("""
                #EXTM3U
                #EXT-X-TARGETDURATION:2
                #EXT-X-KEY:METHOD=AES-128,URI="https://keys.example/1",IV=0x12
                #EXTINF:2,
                a.ts
                #EXTINF:2,
                b.ts
                #EXT-X-KEY:METHOD=NONE
                #EXTINF:2,
                c.ts
                #EXT-X-KEY:METHOD=NEW-DRM
                #EXTINF:2,
                d.ts
                """);

        assertThat(media.segments())
                .extracting(Segment::encryption)
                .containsExactly("AES-128", "AES-128", null, "SAMPLE-AES");
        assertThat(media.isEncrypted()).isTrue();
        assertThat(media.problems()).containsExactly("#EXT-X-KEY of an unknown method (at 11)");
    }

    @Test
    void readsStreamsAndTheirCaptions() {
        Playlist read = PlaylistFile.read("""
                #EXTM3U
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="中文",LANGUAGE="zh",DEFAULT=YES,URI="zh/index.m3u8"
                #EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID="cc",NAME="cc"
                #EXT-X-MEDIA:GROUP-ID="lost"
                #EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360,SUBTITLES="subs"
                low.m3u8
                #EXT-X-STREAM-INF:RESOLUTION=1920x1080
                high.m3u8
                #EXT-X-STREAM-INF:BANDWIDTH=1
                """, BASE);

        assertThat(read).asInstanceOf(type(Playlist.Master.class)).satisfies(master -> {
            assertThat(master.variants())
                    .extracting(Playlist.Variant::bandwidth)
                    .containsExactly(800_000L, 0L);
            assertThat(master.variants().getFirst().subtitles()).isEqualTo("subs");
            assertThat(master.variants().getFirst().height()).isEqualTo(360);
            assertThat(master.renditions().getFirst().uri())
                    .isEqualTo(URI.create("https://live.example/show/zh/index.m3u8"));
            assertThat(master.renditions().getLast().uri()).isNull();
            assertThat(master.problems())
                    .containsExactly(
                            "a rendition without TYPE or GROUP-ID (at 4)",
                            "a stream without BANDWIDTH (at 7)",
                            "a stream without its address (at 9)");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', commentCharacter = '~', textBlock = """
            #EXTINF:-5,                        | #EXTINF without a duration
            #EXTINF:NaN,                       | #EXTINF without a duration
            #EXTINF:1e300,                     | #EXTINF without a duration
            #EXTINF:999999999,                 | #EXTINF longer than a day
            #EXT-X-MEDIA-SEQUENCE:-1           | #EXT-X-MEDIA-SEQUENCE is no whole number
            #EXT-X-MEDIA-SEQUENCE:99999999999999999999 | #EXT-X-MEDIA-SEQUENCE is no whole number
            #EXT-X-TARGETDURATION:             | #EXT-X-TARGETDURATION is no duration
            #EXT-X-PROGRAM-DATE-TIME:yesterday | #EXT-X-PROGRAM-DATE-TIME is no time
            #EXT-X-PROGRAM-DATE-TIME:+999999999-01-01T00:00:00Z | #EXT-X-PROGRAM-DATE-TIME is no time
            #EXT-X-BYTERANGE:-1@0              | #EXT-X-BYTERANGE is no range
            #EXT-X-BYTERANGE:0                 | #EXT-X-BYTERANGE is no range
            #EXT-X-MAP:URI=                    | #EXT-X-MAP without an address
            """)
    void passesOverADamagedTagAndNamesIt(String tag, String reason) {
        Playlist.Media media = media("#EXTM3U\n" + tag + "\n#EXTINF:2,\na.ts\n");

        assertThat(media.segments()).hasSize(1);
        assertThat(media.problems()).anyMatch(problem -> problem.startsWith(reason));
    }

    @Test
    void keepsTheNumbersBehindASegmentWhoseAddressIsNone() {
        Playlist.Media media = media("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXTINF:1,\nb.ts\n");

        assertThat(media.segments()).extracting(Segment::isGap).containsExactly(true, false);
        assertThat(media.segments().getLast().sequence()).isEqualTo(1);
    }

    @Test
    void leavesOutTheOldestOfAMillionSegments() {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:7\n");
        for (int i = 0; i < 1_000_000; i++) {
            text.append("#EXTINF:2,\ns").append(i).append(".ts\n");
        }

        Playlist.Media media = media(text.toString());

        assertThat(media.segments()).hasSize(RepairedPlaylist.MOST_SEGMENTS);
        assertThat(media.edge()).isEqualTo(1_000_007);
        assertThat(media.segments().getLast().uri().getPath()).endsWith("s999999.ts");
        assertThat(media.problems()).singleElement().asString().contains("the first 950000 are left out");
    }

    @Test
    void refusesWhatIsNoPlaylistOrTooLong() {
        assertThat(PlaylistFile.read("<html>", BASE)).isInstanceOf(Playlist.Unreadable.class);
        assertThat(PlaylistFile.read("", BASE)).isInstanceOf(Playlist.Unreadable.class);
        assertThat(PlaylistFile.read("#EXTM3U\n" + "x".repeat(25 << 20), BASE)).isInstanceOf(Playlist.Unreadable.class);
    }
}
