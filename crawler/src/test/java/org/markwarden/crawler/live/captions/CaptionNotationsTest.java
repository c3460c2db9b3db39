package org.markwarden.crawler.live.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.live.captions.CaptionReading.Format;

/** Notations as players, recorders and recognisers of speech write them; all of it is our own. */
class CaptionNotationsTest {
    private static final Instant START = Instant.ofEpochSecond(1_690_000_000L);
    private static final String ASS = """
            [Script Info]
            ScriptType: v4.00+

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    private static CaptionReading read(String text) {
        return CaptionFile.read(text.getBytes(StandardCharsets.UTF_8), null, START);
    }

    /** Everything read, as {@code 1.0-3.0 words} for speech and {@code 5.1 words} for a comment. */
    private static String said(CaptionReading read) {
        return Stream.concat(
                        read.cues().stream()
                                .map(cue -> cue.from().toMillis() / 1000.0 + "-"
                                        + cue.to().toMillis() / 1000.0 + " "
                                        + cue.text().replace('\n', '/')),
                        read.comments().stream()
                                .map(comment -> comment.at().toMillis() / 1000.0 + " " + comment.text()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Dialogue: 0,0:00:01.50,0:00:03.00,Default,,0,0,0,,今天带来,海岚                     | 1.5-3.0 今天带来,海岚
            Dialogue: 0,0:00:01.00,0:00:03.00,Default,主播,0,0,0,,{\\k20}海{\\k30}岚\\N手机\\h壳 | 1.0-3.0 海岚/手机 壳
            Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}海岚       | 1.0-3.0 海岚
            Dialogue: 2,0:00:01.00,0:00:09.00,R2L,,20,20,2,,{\\move(6,2,-6,2)}是正品吗          | 1.0 是正品吗
            Comment: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,不是字幕                           | ``
            Dialogue: 0,坏,0:00:03.00,Default,,0,0,0,,丢                                        | ``
            """)
    void readsALineOfSubStationAlpha(String line, String said) {
        CaptionReading read = read(ASS + line + "\n");

        assertThat(said(read)).isEqualTo(said == null ? "" : said);
        assertThat(read.format()).isEqualTo(Format.ASS);
    }

    @Test
    void readsBothVersionsInTheColumnsTheyName() {
        String old = """
                [Script Info]
                ScriptType: v4.00

                [Events]
                Format: Marked, End, Start, Style, Text
                Dialogue: Marked=0,0:00:09.00,0:00:07.00,Default,后,来
                Dialogue: Marked=0,0:00:03.00,0:00:01.00,Default,海岚
                """;
        assertThat(said(read(old))).isEqualTo("1.0-3.0 海岚; 7.0-9.0 后,来");
        assertThat(said(read("[Events]\nDialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,海岚\n")))
                .isEqualTo("1.0-3.0 海岚");
    }

    @Test
    void readsSubStationAlphaInTheEncodingsOfItsCountry() {
        String text = "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,大家好，今天给大家带来海岚的正品手机壳\n";
        for (byte[] bytes : List.of(
                (ASS + text).getBytes(Charset.forName("GB18030")),
                ("\ufeff" + ASS + text).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(said(CaptionFile.read(bytes, null, null))).isEqualTo("1.0-3.0 大家好，今天给大家带来海岚的正品手机壳");
        }
    }

    @Test
    void takesAllOfAStyleForViewersWordsOnceOneOfItTravels() {
        String text = ASS + """
                Dialogue: 2,0:00:01.00,0:00:09.00,R2L,,0,0,0,,{\\move(6,2,-6,2)}是正品吗
                Dialogue: 2,0:00:02.00,0:00:06.00,R2L,,0,0,0,,{\\an8\\pos(2,0)}求链接
                Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,海岚
                """;
        assertThat(said(read(text))).isEqualTo("3.0-4.0 海岚; 1.0 是正品吗; 2.0 求链接");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"sentences":[{"begin_time":1000,"end_time":3200,"text":"海岚"},{"begin_time":3200,"end_time":5200,"text":"壳"}]} | 1.0-3.2 海岚; 3.2-5.2 壳
            {"Result":{"Sentences":[{"BeginTime":1000,"EndTime":3200,"Text":"海岚"}]}}                | 1.0-3.2 海岚
            [{"bg":"1000","ed":"3200","onebest":"海岚","speaker":"0"}]                                | 1.0-3.2 海岚
            [{"text":"海岚","start":1.0,"duration":2.0}]                                              | 1.0-3.0 海岚
            {"events":[{"tStartMs":1000,"dDurationMs":2000,"segs":[{"utf8":"海"},{"utf8":"岚"}]}]}    | 1.0-3.0 海岚
            {"utterances":[{"start_time":500,"end_time":900,"text":"海岚","words":[{"text":"海","start_time":500,"end_time":700}]}]} | 0.5-0.9 海岚
            {"text":"海岚壳","segments":[{"start":0.0,"end":2.5,"text":"海岚"},{"start":2.5,"end":4,"text":"壳"}]} | 0.0-2.5 海岚; 2.5-4.0 壳
            {"code":0,"msg":"success","timestamp":1690000000,"data":[{"progress":5100,"content":"海岚"}]}      | 5.1 海岚
            {"common":{"createTime":"1690000005000"},"user":{"id":"1","createTime":"1500000000"},"content":"海岚"} | 5.0 海岚
            {"cmd":"X","info":[[0,1,25,16777215,1690000005000,1,0],"海岚",[1,"甲"],[],["",""]]}       | 5.0 海岚
            {"data":{"uid":2,"price":30,"message":"海岚","ts":1690000005,"start_time":1690000005,"end_time":1690000065,"time":60}} | 5.0 海岚
            {"data":{"room":[{"text":"海岚","nickname":"甲","timeline":"2023-07-22 12:26:45"}]}}       | 5.0 海岚
            [{"content":"海岚","createTime":"2023-07-22T04:26:45Z"}]                                  | 5.0 海岚
            {"msg_list":[{"nickname":"甲","content":"海岚","msg_time":1690000005000}]}                 | 5.0 海岚
            {"comments":[{"content_offset_seconds":5.1,"message":{"body":"海岚","fragments":[{"text":"海岚"}]}}]} | 5.1 海岚
            [{"content":"海岚","user":"甲","time":5,"replies":[{"content":"是","user":"乙","time":6}]}] | 5.0 海岚; 6.0 是
            """)
    void readsJsonAsItIsDumped(String json, String said) {
        assertThat(said(read(json))).isEqualTo(said);
    }

    @Test
    void readsEveryLineOfAFileOfLines() {
        String lines = IntStream.range(0, 500)
                .mapToObj(i -> "{\"time\":%d,\"text\":\"%d\"}".formatted(i, i))
                .collect(Collectors.joining("\n"));

        assertThat(read(lines).comments()).hasSize(500);
    }

    @Test
    void saysThatCommentsHaveNoTime() {
        CaptionReading read =
                read("{\"commentFeeds\":[{\"user\":{\"userName\":\"甲\"},\"content\":\"海岚\",\"sortRank\":\"1\"}]}");

        assertThat(read.comments()).isEmpty();
        assertThat(read.problems()).containsExactly("1 comments without a time are left out (in the file)");
    }

    @Test
    void readsDanmakuWithMuchInTheirTagsAndPaidMessages() {
        String raw = "[&quot;" + "x".repeat(3_000) + "&quot;]";
        assertThat(said(read("<i><d user=\"a>b\" raw=\"" + raw + "\" p=\"5.1,1,25\">海岚</d><gift ts=\"6\"/>"
                        + "<sc ts='7.5' user='乙' time='60'>真的吗</sc><d\n p='9,1'>好</d></i>")))
                .isEqualTo("5.1 海岚; 7.5 真的吗; 9.0 好");
    }

    @Test
    void readsTimesTypedByHand() {
        assertThat(said(read("1\n00：00：01，000 --> 00：00：03，000\n海岚\n"))).isEqualTo("1.0-3.0 海岚");
        assertThat(said(read("1\n00:00:01,000 -> 00:00:03,000\n海岚\n\n2\n00:00:03,000 → 00:00:04,000\n壳\n")))
                .isEqualTo("1.0-3.0 海岚; 3.0-4.0 壳");
    }

    @Test
    void leavesOutHowAWordIsReadAndPassesOverBlankLinesInACue() {
        assertThat(said(read("WEBVTT\n\n00:01.000 --> 00:03.000\n<ruby>海<rt>hai</rt>岚<rt>lan</rt></ruby>壳\n")))
                .isEqualTo("1.0-3.0 海岚壳");
        assertThat(said(read("WEBVTT\n\n00:01.000 --> 00:03.000\n \n海岚\n\nunder no cue\n")))
                .isEqualTo("1.0-3.0 海岚");
    }

    @Test
    void takesACaptionThatGrowsWhileItIsSpokenOnce() {
        CaptionReading read = read("""
                WEBVTT

                00:01.000 --> 00:02.000
                今天

                00:02.000 --> 00:03.000
                今天给大家带来海

                00:03.000 --> 00:04.000
                今天给大家带来海岚

                00:04.000 --> 00:05.000
                今天价格
                """);
        assertThat(CueMerge.of(read.cues()))
                .extracting(cue -> cue.from().toSeconds() + " " + cue.text())
                .containsExactly("1 今天给大家带来海岚", "4 今天价格");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"{{{{{{{{{{", "{\\p1\\p1\\p1", "{\\move", "\\\\\\", "<d p='1'>", "<sc ts='1' ", "[[1,[1,"})
    @Timeout(60)
    void doesNotDrownInWhatNeverEnds(String piece) {
        String flood = piece.repeat(3_900 / piece.length());
        String line = "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,," + flood + "\n";

        assertThat(read(ASS + line.repeat(2_000)).cues()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(read(piece.repeat(2_000_000 / piece.length())).cues()).isEmpty();
    }
}
