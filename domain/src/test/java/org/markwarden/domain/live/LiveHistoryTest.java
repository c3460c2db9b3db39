package org.markwarden.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;

class LiveHistoryTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static ShelfItem item(String id, @Nullable String price, boolean isExplained) {
        Price asked = price == null ? null : Price.of(new BigDecimal(price), "CNY");
        return new ShelfItem(new ListingId(id), "item " + id, asked, null, null, isExplained);
    }

    private static LiveSample sample(int second, LiveState state, ShelfItem... shelf) {
        return new LiveSample(
                new LiveRoomId("sample", "81"),
                URI.create("https://live.example/81"),
                START.plusSeconds(second),
                state,
                "夜场",
                "主播",
                START,
                null,
                null,
                List.of(shelf),
                null);
    }

    private static List<String> words(LiveHistory history) {
        return history.events().stream().map(LiveHistoryTest::words).toList();
    }

    private static String words(ShelfEvent event) {
        long second = event.at() == null ? -1 : event.at().toSeconds();
        return second + " " + event.listing() + " "
                + switch (event) {
                    case ShelfEvent.Appeared _ -> "appeared";
                    case ShelfEvent.Explained _ -> "explained";
                    case ShelfEvent.Removed _ -> "removed";
                    case ShelfEvent.PriceChanged change ->
                        (change.before() == null ? "?" : change.before().amount()) + " to "
                                + (change.after() == null ? "?" : change.after().amount());
                };
    }

    @Test
    void mergesSamplesIntoOneHistory() {
        LiveHistory history = LiveHistory.of(List.of(
                sample(120, LiveState.LIVE, item("a", "99", false), item("b", "20", true)),
                sample(60, LiveState.LIVE, item("a", null, true), item("b", "20", false)),
                sample(180, LiveState.LIVE, item("b", "20", true)),
                sample(240, LiveState.ENDED)));

        assertThat(words(history))
                .containsExactly(
                        "60 a appeared",
                        "60 a explained",
                        "60 b appeared",
                        "120 a ? to 99",
                        "120 b explained",
                        "180 a removed");
        assertThat(history.items()).extracting(item -> item.listing().value()).containsExactly("a", "b");
        assertThat(history.shownAt(new ListingId("b"))).contains(Duration.ofMinutes(2));
    }

    @Test
    void laysWordsBesideTheItemThatWasExplained() {
        LiveHistory history = LiveHistory.of(List.of(
                sample(60, LiveState.LIVE, item("a", "1", true), item("b", "2", false)),
                sample(120, LiveState.LIVE, item("a", "1", false), item("b", "2", true))));
        Cue greeting = new Cue(Duration.ofSeconds(5), Duration.ofSeconds(7), "大家好");
        Cue first = new Cue(Duration.ofSeconds(58), Duration.ofSeconds(64), "先看这款");
        Cue second = new Cue(Duration.ofSeconds(121), Duration.ofSeconds(125), "再看这款");
        ViewerComment comment = new ViewerComment(Duration.ofSeconds(122), "是正品吗");

        SpokenWords words = SpokenWords.of(history, List.of(greeting, first, second), List.of(comment));

        assertThat(words.ofRoom()).containsExactly(greeting);
        assertThat(words.of(new ListingId("a")).text()).isEqualTo("先看这款");
        assertThat(words.of(new ListingId("b")).spans().getFirst().from()).isEqualTo(Duration.ofSeconds(121));
        assertThat(words.comments()).containsOnlyKeys(new ListingId("b"));
    }

    @Test
    void takesTheTimeThePageNames() {
        ShelfItem explained = new ShelfItem(new ListingId("a"), "item", null, null, Duration.ofSeconds(33), false);
        LiveHistory history =
                LiveHistory.of(List.of(sample(60, LiveState.LIVE, explained), sample(70, LiveState.LIVE, explained)));

        assertThat(words(history)).containsExactly("60 a appeared", "33 a explained");
    }

    @Test
    void anItemThatComesBackAppearsAgain() {
        LiveHistory history = LiveHistory.of(List.of(
                sample(0, LiveState.LIVE, item("a", "1", false)),
                sample(1, LiveState.LIVE),
                sample(2, LiveState.LIVE, item("a", "1", false))));

        assertThat(words(history)).containsExactly("0 a appeared", "1 a removed", "2 a appeared");
    }

    @Test
    void joinsCuesAndFindsTheWayBackToTheirSecond() {
        Transcript transcript = Transcript.of(List.of(
                new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), "大家好🔥"),
                new Cue(Duration.ofSeconds(2), Duration.ofSeconds(3), "两\n行"),
                new Cue(Duration.ofSeconds(9), Duration.ofSeconds(10), "再见")));

        assertThat(transcript.text()).isEqualTo("大家好🔥 两 行\n再见");
        assertThat(transcript.spans())
                .extracting(span -> span.start() + "-" + span.end())
                .containsExactly("0-4", "5-8", "9-11");
        assertThat(transcript.spans().getLast().from()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void joinsANameThatACaptionCutInTwo() {
        Transcript transcript = Transcript.of(List.of(
                new Cue(Duration.ofMillis(4_100), Duration.ofMillis(5_900), "这个是海"),
                new Cue(Duration.ofMillis(6_100), Duration.ofMillis(7_900), "岚的新款"),
                new Cue(Duration.ofMillis(8_100), Duration.ofMillis(9_900), "Hai"),
                new Cue(Duration.ofMillis(10_000), Duration.ofMillis(11_000), "lan")));

        assertThat(transcript.text()).isEqualTo("这个是海岚的新款 Hai lan");
        assertThat(transcript.spans())
                .extracting(span -> span.start() + "-" + span.end())
                .containsExactly("0-4", "4-8", "9-12", "13-16");
    }
}
