package org.markwarden.crawler.live.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.live.captions.CaptionReading.Format;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.ViewerComment;

class CaptionFileTest {
    private static CaptionReading read(String text) {
        return CaptionFile.read(text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static Cue cue(double from, double to, String text) {
        return new Cue(millis(from), millis(to), text);
    }

    private static ViewerComment comment(double at, String text) {
        return new ViewerComment(millis(at), text);
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Test
    void readsWebVttWithNotesStylesSpeakersAndReferences() {
        CaptionReading read = read("""
                \ufeffWEBVTT 直播
                X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

                STYLE
                ::cue { color: red }

                NOTE 00:00:00.000 --> not a cue
                nor this

                intro
                00:01.000 --> 00:03.500 align:start
                <v 主播>大家好 &amp; <c.red>欢迎</c>

                01:00:00.000 --> 01:00:02.000
                两行
                都在 3<5
                """);

        assertThat(read.format()).isEqualTo(Format.WEBVTT);
        assertThat(read.cues()).containsExactly(cue(1, 3.5, "大家好 & 欢迎"), cue(3600, 3602, "两行\n都在 3<5"));
        assertThat(read.map()).isEqualTo(new TimestampMap(Duration.ofSeconds(10), Duration.ZERO));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsATimestampMapInTheOrderOfTheStandard() {
        CaptionReading read =
                read("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:02.000,MPEGTS:900000\n\n00:03.000 --> 00:04.000\n一\n");

        assertThat(read.map()).isEqualTo(new TimestampMap(Duration.ofSeconds(10), Duration.ofSeconds(2)));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsSrtInAnEncodingOfItsCountryWithNumbersAndOverrides() {
        byte[] srt =
                "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>今天给大家带来这款手机壳</i>\r\n\r\n2\r\n00:00:03,5 --> 00:00:04,000\r\n原单正品，假一赔十\r\n"
                        .getBytes(Charset.forName("GB18030"));

        CaptionReading read = CaptionFile.read(srt, null, null);

        assertThat(read.format()).isEqualTo(Format.SRT);
        assertThat(read.cues()).containsExactly(cue(1, 2, "今天给大家带来这款手机壳"), cue(3.5, 4, "原单正品，假一赔十"));
    }

    @Test
    void goesOnBehindADamagedBlock() {
        CaptionReading read = read("""
                WEBVTT

                00:01.000 --> 00:02.000
                one
                3
                00:03.000 --> 00:02.000
                ends before it begins

                00:-1.000 --> 00:05.000
                lost
                99999:00:00.000 --> 00:00.000
                lost
                00:06.000 --> tomorrow
                open end""");

        assertThat(read.cues())
                .containsExactly(cue(1, 2, "one"), cue(3, 3, "ends before it begins"), cue(6, 6, "open end"));
        assertThat(read.problems())
                .containsExactly(
                        "a cue whose end is none or lies before its beginning (at 6, 2 times)",
                        "a time that is none, or negative, or beyond seven days (at 9, 2 times)");
    }

    @Test
    void readsDanmakuXmlWithoutTrustingItsXml() {
        CaptionReading read = read("""
                <?xml version="1.0"?><!DOCTYPE i [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]><i><chatid>1</chatid>
                <d p="23.826,1,25,16777215,1422201084,0,e1,7">这是&lt;高仿&gt;吗</d>
                <d p="1.5,1,25,1,1,0,e,1">&a;</d>
                <d p="-4,1">negative</d><d p="1e9,1">no</d><dx p="3">not one</dx>
                <d p="3.0,1,25">never closed
                <d p="4.0,1,25">last""");

        assertThat(read.format()).isEqualTo(Format.DANMAKU_XML);
        assertThat(read.comments())
                .containsExactly(
                        comment(1.5, "&a;"),
                        comment(3, "never closed"),
                        comment(4, "last"),
                        comment(23.826, "这是<高仿>吗"));
        assertThat(read.cues()).isEmpty();
        assertThat(read.problems()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"body":[{"from":0.5,"to":2,"content":"你好"}]}                        | CAPTION_JSON | 0.5
            {"segments":[{"start":1,"end":2.5,"text":"你好"}]}                     | CAPTION_JSON | 1
            [{"from":500000,"to":502000,"content":"你好"}]                         | CAPTION_JSON | 500
            {"elems":[{"progress":12300,"content":"你好","mode":1}]}               | DANMAKU_JSON | 12.3
            {"comments":[{"p":"12.30,1,16777215,u","m":"你好"}]}                   | DANMAKU_JSON | 12.3
            {"code":0,"data":[[12.3,0,16777215,"u","你好"]]}                       | DANMAKU_JSON | 12.3
            [{"time":"00:12.300","text":"你好"}]                                   | DANMAKU_JSON | 12.3
            [{"time":1763640012,"text":"你好"}]                                    | DANMAKU_JSON | 12
            [{"timestamp":1763640012300,"text":"你好"}]                            | DANMAKU_JSON | 12.3
            """)
    void readsJsonOfManyShapes(String json, Format format, double second) {
        Instant start = Instant.ofEpochSecond(1_763_640_000L);

        CaptionReading read = CaptionFile.read(json.getBytes(StandardCharsets.UTF_8), null, start);

        assertThat(read.format()).isEqualTo(format);
        Duration at = read.cues().isEmpty()
                ? read.comments().getFirst().at()
                : read.cues().getFirst().from();
        assertThat(at).isEqualTo(millis(second));
    }

    @Test
    void saysThatATimeOfDayNeedsTheStartOfTheShow() {
        CaptionReading read = read("[{\"time\":1763640012,\"text\":\"你好\"}]");

        assertThat(read.comments()).isEmpty();
        assertThat(read.problems()).containsExactly("a time of day, and the start of the show is unknown (at 1)");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {"", "<html>", "hello", "{}", "[]", "{\"a\":[[[]]]}", "WEBVTT", "\u0000\u0001", "<d p=\"1\">"})
    void makesNothingOfWhatIsNothing(String text) {
        CaptionReading read = read(text);

        assertThat(read.cues()).isEmpty();
        assertThat(read.comments()).isEmpty();
    }

    @Test
    void readsTheFirstPartOfAFloodedFile() {
        byte[] flood = new byte[100 << 20];
        byte[] cue = "00:01.000 --> 00:02.000\nx\n\n".getBytes(StandardCharsets.US_ASCII);
        byte[] head = "WEBVTT\n\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, flood, 0, head.length);
        for (int at = head.length; at + cue.length < flood.length; at += cue.length) {
            System.arraycopy(cue, 0, flood, at, cue.length);
        }

        CaptionReading read = CaptionFile.read(flood, "text/vtt", null);

        assertThat(read.cues()).hasSize(CaptionLimits.CUES);
        assertThat(read.problems())
                .anyMatch(problem -> problem.startsWith("more than 100000 cues"))
                .anyMatch(problem -> problem.startsWith("file of 104857600 bytes"));
        assertThat(CueMerge.of(read.cues())).hasSize(1);
    }

    @Test
    void boundsALineAndACueWithoutEnd() {
        CaptionReading read =
                read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "长".repeat(3_000_000) + "\n" + "行\n".repeat(100_000));

        assertThat(read.cues())
                .singleElement()
                .satisfies(cue -> assertThat(cue.text()).hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void dropsLinesThatRollUpAndStandAgain() {
        List<Cue> merged = CueMerge.of(
                List.of(cue(0, 2, "今天这款"), cue(2, 4, "今天这款\n是星澜的"), cue(4, 6, "是星澜的\n手机壳"), cue(6, 7, "手机壳")));

        assertThat(merged).extracting(Cue::text).containsExactly("今天这款", "是星澜的", "手机壳");
    }

    @Test
    void keepsWordsThatAreSaidAgainLater() {
        List<Cue> merged = CueMerge.of(List.of(cue(0, 2, "买它"), cue(10, 12, "买它")));

        assertThat(merged).hasSize(2);
    }
}
