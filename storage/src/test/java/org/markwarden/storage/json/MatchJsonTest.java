package org.markwarden.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;

class MatchJsonTest {
    private static final RightId RIGHT = new RightId("TM-001");
    private static final SignalResult SIGNAL =
            new SignalResult("name", 3.25, new Reason("Title names it", "标题含有该名称"), "晴屿朗", null);
    private static final Match MATCH = new Match(
            new ListingId("l-1"),
            new Versions("m1", "t1", "r1"),
            List.of(new Mention(RIGHT, "title", 0, 3, "晴屿朗", Variant.EXACT, 1, Use.AS_MARK)),
            List.of(RightMatch.of(RIGHT, RightKind.TRADEMARK, -2, List.of(SIGNAL))),
            List.of(new Finding(
                    "flagship-claim", "title", 4, 7, "旗舰店", new Reason("No flagship", "并非旗舰店"), "反不正当竞争法 9")));

    @Test
    void writesTheContract() {
        assertThat(MatchJson.write(MATCH)).isEqualTo("""
                        {"listing":"l-1","versions":{"model":"m1","tables":"t1","register":"r1"},\
                        "mentions":[{"right":"TM-001","field":"title","start":0,"end":3,"text":"晴屿朗","variant":"exact",\
                        "similarity":1,"use":"as-mark"}],\
                        "matches":[{"right":"TM-001","kind":"trademark","score":0.777299861175,"base":-2,\
                        "signals":[{"name":"name","contribution":3.25,"reason":"Title names it","reason_zh":"标题含有该名称",\
                        "listing_value":"晴屿朗","right_value":""}]}],\
                        "findings":[{"kind":"flagship-claim","field":"title","start":4,"end":7,"text":"旗舰店",\
                        "reason":"No flagship","reason_zh":"并非旗舰店","law":"反不正当竞争法 9"}]}""");
    }

    @Test
    void readsWhatItWrote() {
        String line = MatchJson.write(MATCH);

        assertThat(MatchJson.write(MatchJson.read(line))).isEqualTo(line);
        assertThat(MatchJson.read(line).mentions()).isEqualTo(MATCH.mentions());
        assertThat(MatchJson.read(line).findings()).isEqualTo(MATCH.findings());
    }

    @Test
    void writesTheSmallestScoreWithTwelveDigits() {
        RightMatch least = RightMatch.of(RIGHT, RightKind.PATENT, -15, List.of());
        Match match = new Match(new ListingId("l"), MATCH.versions(), List.of(), List.of(least), List.of());

        assertThat(MatchJson.write(match)).contains("\"score\":0.000000305902226926,\"base\":-15");
    }

    @Test
    void writesEmptyLists() {
        Match match = new Match(new ListingId("l"), MATCH.versions(), List.of(), List.of(), List.of());

        assertThat(MatchJson.write(match)).endsWith("\"mentions\":[],\"matches\":[],\"findings\":[]}");
    }

    @Test
    void refusesASpanThatEndsBeforeItStarts() {
        String line = MatchJson.write(MATCH).replace("\"start\":0,\"end\":3", "\"start\":5,\"end\":3");

        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> MatchJson.read(line))
                .withMessage("mentions[0].start: no span: 5 to 3 in title");
    }
}
