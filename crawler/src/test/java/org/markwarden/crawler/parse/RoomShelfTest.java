package org.markwarden.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.LiveState;

/** Where the state of a page keeps the shelf of a live room. */
class RoomShelfTest {
    private static final String ROOM = """
            {"roomId":"7788","title":"国货专场","status":"living","anchorName":"小陈","currentItemId":"12"}""";
    private static final String GOODS = """
            [{"itemId":"11","title":"磁吸手机壳","price":"39.90","explainTime":12},
             {"itemId":"12","title":"充电器 65W","price":"59.00","explainTime":60}]""";

    @Test
    void takesTheShelfThatStandsBesideTheRoom() {
        RoomPage room = room("{\"roomInfo\":" + ROOM + ",\"goodsList\":" + GOODS + "}");
        assertThat(room.shelf()).extracting(item -> item.listing().title()).containsExactly("磁吸手机壳", "充电器 65W");
        assertThat(room.shelf())
                .extracting(RoomPage.Item::explainedAt)
                .containsExactly(Duration.ofSeconds(12), Duration.ofMinutes(1));
    }

    @Test
    void namesTheHostAsSellerAndCallsHimNotUnknown() {
        Listing item = room("{\"roomInfo\":" + ROOM + ",\"goodsList\":" + GOODS + "}")
                .shelf()
                .getFirst()
                .listing();
        assertThat(item.seller().name()).isEqualTo("小陈");
        assertThat(item.unknown()).doesNotContainKey("seller.name");
    }

    @Test
    void namesTheHostWhereHeIsAnObjectOfHisOwn() {
        for (String host : List.of(
                "\"anchor\":{\"userId\":\"5\",\"nickname\":\"小陈\"}",
                "\"anchorInfo\":{\"nickName\":\"小陈\",\"avatar\":\"a.jpg\"}",
                "\"author\":{\"name\":\"小陈\"}",
                "\"user\":{\"id\":5,\"userName\":\"小陈\"}")) {
            assertThat(room("{\"room\":{\"roomId\":\"7788\",\"title\":\"国货专场\",\"status\":\"living\"," + host
                                    + "},\"goodsList\":" + GOODS + "}")
                            .host())
                    .as(host)
                    .isEqualTo("小陈");
        }
    }

    @Test
    void staysARoomWhereTheDataAlsoSaysWhoRunsTheShop() {
        String state = "{\"roomInfo\":" + ROOM + ",\"goodsList\":" + GOODS
                + ",\"shopInfo\":{\"shopId\":\"7788\",\"companyName\":\"杭州云麓茶业有限公司\",\"creditCode\":\"91330106MA2XT7Q4KD\"}}";
        String page = "<title>直播</title><script>window.__INITIAL_STATE__=" + state + "</script>";
        Reading reading = new PageReader(List.of())
                .read(RawPage.saved(URI.create("https://live.test/live/room/7788"), page.getBytes(UTF_8)));
        assertThat(reading.page().label()).isEqualTo("live-room");
        assertThat(reading.listings()).hasSize(2);
    }

    @Test
    void leavesRecommendationsAndOtherTreesAlone() {
        assertThat(room("{\"roomInfo\":" + ROOM + ",\"recommendList\":" + GOODS + "}")
                        .shelf())
                .isEmpty();
        assertThat(room("{\"live\":{\"roomInfo\":" + ROOM + "},\"mall\":{\"goods\":" + GOODS + "}}")
                        .shelf())
                .isEmpty();
    }

    @Test
    void readsARoomThatIsDescribedInAnObjectBesideItsNumberOrItsHost() {
        RoomPage numbered = room(
                "{\"roomInfo\":{\"room\":{\"id_str\":\"7788\",\"status\":2,\"title\":\"国货专场\",\"stream_url\":{\"hls_pull_url\":\"https://live.test/a.m3u8\"}},\"roomId\":\"7788\",\"anchor\":{\"nickname\":\"小陈\"}}}");
        assertThat(numbered.title()).isEqualTo("国货专场");
        assertThat(numbered.host()).isEqualTo("小陈");
        assertThat(numbered.room().room()).isEqualTo("7788");

        RoomPage hosted = room(
                "{\"playList\":[{\"liveStream\":{\"id\":\"7788\",\"caption\":\"国货专场\"},\"author\":{\"id\":\"5\",\"name\":\"小陈\"},\"isLiving\":true}]}");
        assertThat(hosted.title()).isEqualTo("国货专场");
        assertThat(hosted.host()).isEqualTo("小陈");
        assertThat(hosted.state()).isEqualTo(LiveState.LIVE);
    }

    @Test
    void takesNoOfferForARoomBecauseAShowIsNamedBesideIt() {
        String offer =
                "{\"itemId\":\"1\",\"title\":\"充电器 65W\",\"price\":\"59.00\",\"user\":{\"name\":\"小陈\"},\"liveStream\":{\"id\":\"7788\"}}";
        assertThat(rooms("{\"data\":" + offer + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "\"status\":1, LIVE",
                "\"status\":0, -",
                "\"status\":2, -",
                "\"status\":\"ended\", ENDED",
                "\"isLive\":0, ENDED",
                "\"isLive\":false, ENDED",
                "\"isLiving\":true, LIVE"
            })
    void believesNoBareNumberOfAStatusButOne(String told, @Nullable LiveState state) {
        assertThat(room("{\"roomId\":\"7788\",\"title\":\"国货专场\"," + told + "}").state())
                .isEqualTo(state);
    }

    private static RoomPage room(String state) {
        return rooms(state).getFirst();
    }

    private static List<RoomPage> rooms(String state) {
        String page = "<title>直播</title><script>window.__INITIAL_STATE__=" + state + "</script>";
        return new RoomReader(List.of())
                .rooms(RawPage.saved(URI.create("https://live.test/room/7788"), page.getBytes(UTF_8)));
    }
}
