package org.markwarden.crawler.live.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.live.captions.CaptionFile;
import org.markwarden.crawler.live.captions.CueMerge;
import org.markwarden.domain.live.Cue;

class SegmentCaptionsTest {
    private static List<Cue> place(String... texts) {
        SegmentCaptions captions = new SegmentCaptions();
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Segment segment = new Segment(
                    URI.create("https://live.example/" + i),
                    i,
                    Duration.ofSeconds(6),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    null);
            var read = CaptionFile.read(texts[i].getBytes(StandardCharsets.UTF_8), "text/vtt", null);
            cues.addAll(captions.place(read, segment, Duration.ofSeconds(6L * i), false));
        }
        return CueMerge.of(cues);
    }

    private static Cue cue(double from, double to, String text) {
        return new Cue(Duration.ofMillis(Math.round(from * 1000)), Duration.ofMillis(Math.round(to * 1000)), text);
    }

    @Test
    void takesTimesOfTheStreamAsTheyAre() {
        assertThat(place(
                        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:01.000 --> 00:03.000\n一\n",
                        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:07.000 --> 00:08.000\n二\n"))
                .containsExactly(cue(1, 3, "一"), cue(7, 8, "二"));
    }

    @Test
    void addsTheStartOfTheSegmentToTimesOfTheSegment() {
        assertThat(place(
                        "WEBVTT\n\n00:01.000 --> 00:03.000\n一\n",
                        "WEBVTT\n\n00:04.000 --> 00:05.000\n二\n",
                        "WEBVTT\n\n00:00.500 --> 00:05.000\n三\n"))
                .contains(cue(1, 3, "一"), cue(12.5, 17, "三"));
    }

    @Test
    void followsTheClockOfTheTransportStreamOverItsTurn() {
        long turn = 1L << 33;
        assertThat(place(
                        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:%d,LOCAL:00:00:00.000\n\n00:01.000 --> 00:03.000\n一\n"
                                .formatted(turn - 6 * 90_000),
                        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.000\n二\n",
                        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:540000,LOCAL:00:00:00.000\n\n00:05.000 --> 00:06.000\n三\n"))
                .containsExactly(cue(1, 3, "一"), cue(7, 8, "二"), cue(17, 18, "三"));
    }

    @Test
    void mergesACueThatEverySegmentRepeats() {
        String cue = "00:05.000 --> 00:13.000\n这款是原单\n";
        assertThat(place("WEBVTT\n\n" + cue, "WEBVTT\n\n" + cue, "WEBVTT\n\n" + cue))
                .containsExactly(cue(5, 13, "这款是原单"));
    }

    @Test
    void joinsACueThatWasCutAtTheEdgeOfItsSegment() {
        assertThat(place("WEBVTT\n\n00:05.000 --> 00:06.000\n一二\n", "WEBVTT\n\n00:06.000 --> 00:09.500\n一二\n"))
                .containsExactly(cue(5, 9.5, "一二"));
    }
}
