package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.domain.live.LiveState;

/** Pages of our own, with the data that public recorders say they read, by the shipped files of live rooms. */
class LiveMarketplacesTest {
    private static final List<MarketplaceFile> FILES = MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces"));

    private final RoomReader reader = new RoomReader(FILES);

    private List<RoomPage> rooms(String url, String file) throws IOException {
        try (InputStream in = LiveMarketplacesTest.class.getResourceAsStream("live/" + file)) {
            return reader.rooms(RawPage.saved(
                    URI.create(url), Objects.requireNonNull(in, file).readAllBytes()));
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(nullValues = "-", textBlock = """
            https://live.bilibili.com/700101,                                             bilibili-live.html,      bilibili-live, 700101,              LIVE,  阿澈的小店, -
            https://live.bilibili.com/700101,                                             bilibili-off.html,       bilibili-live, 700101,              ENDED, 阿澈的小店, -
            https://api.live.bilibili.com/room/v1/Room/get_info?room_id=700101,           bilibili-info.json,      bilibili-live, 700101,              LIVE,  -,          -
            https://live.douyin.com/628401920,                                            douyin-render-live.html, douyin-live,   7571000000000000001, LIVE,  阿澈的小店, http://pull-hls.example.com/a_or4.m3u8
            https://live.douyin.com/628401920,                                            douyin-render-off.html,  douyin-live,   7571000000000000001, ENDED, 阿澈的小店, -
            https://live.douyin.com/628401920,                                            douyin-pace-live.html,   douyin-live,   7571000000000000001, LIVE,  阿澈的小店, http://pull-hls.example.com/a_or4.m3u8
            https://live.kuaishou.com/u/achedian01,                                       kuaishou-live.html,      kuaishou-live, HxZ0aQe7ab1,         LIVE,  阿澈的小店, https://pull.example.com/gifshow/a.m3u8
            https://live.douyin.com/webcast/room/web/enter/?web_rid=628401920,            douyin-enter.json,       douyin-live,   7571000000000000001, LIVE,  阿澈的小店, http://pull-hls.example.com/a_or4.m3u8
            https://livev.m.chenzhongtech.com/rest/k/live/byUser?kpn=GAME_ZONE,           kuaishou-share.json,     kuaishou-live, HxZ0aQe7ab1,         LIVE,  阿澈的小店, https://pull.example.com/gifshow/a.m3u8
            https://livev.m.chenzhongtech.com/rest/k/live/byUser?kpn=GAME_ZONE,           kuaishou-share-off.json, kuaishou-live, HxZ0aQe7ab1,         ENDED, 阿澈的小店, -
            https://live.kuaishou.com/live_api/liveroom/livedetail?principalId=a,         kuaishou-detail.json,    kuaishou-live, HxZ0aQe7ab1,         LIVE,  阿澈的小店, https://pull.example.com/gifshow/a.m3u8
            https://api.live.bilibili.com/xlive/web-room/v1/index/getInfoByRoom?room_id=7, bilibili-info-by-room.json, bilibili-live, 700101,          LIVE,  阿澈的小店, -
            https://api.live.bilibili.com/xlive/web-room/v1/index/getInfoByRoom?room_id=7, bilibili-round.json,    bilibili-live, 700101,              ENDED, 阿澈的小店, -
            https://h5api.m.taobao.com/h5/mtop.mediaplatform.live.livedetail/4.0/?v=4.0,  taobao-detail.json,      taobao,        285647850128,        LIVE,  阿澈的小店, http://liveng.example.com/a_ud.m3u8
            https://h5api.m.taobao.com/h5/mtop.mediaplatform.live.livedetail/4.0/?v=4.0,  taobao-off.json,         taobao,        285647850128,        -,     阿澈的小店, -
            https://api.m.jd.com/api?functionId=liveDetailToM&body=%7B%22liveId%22%3A%2239001122%22%7D, jd-detail.json, jd,       39001122,            LIVE,  阿澈的小店, -
            https://www.xiaohongshu.com/livestream/570000000000000001,                    xiaohongshu.html,        xiaohongshu,   570000000000000001,  -,     阿澈的小店, -
            https://live.shopee.sg/api/v1/session/802458,                                 shopee-session.json,     shopee,        802458,              LIVE,  阿澈的小店, -
            https://www.tiktok.com/@acheshop/live,                                        tiktok-live.html,        tiktok,        7571000000000000001, LIVE,  阿澈的小店, -
            https://www.tiktok.com/@acheshop/live,                                        tiktok-off.html,         tiktok,        7571000000000000001, ENDED, 阿澈的小店, -
            https://channels.weixin.qq.com/web/pages/live?eid=export%2FUzFf,              weixin.json,             weixin-live,   2098765432101234567, -,     阿澈的小店, -
            """)
    void readsARoom(
            String url,
            String file,
            String platform,
            String room,
            @Nullable String state,
            @Nullable String host,
            @Nullable String stream)
            throws IOException {
        assertThat(rooms(url, file)).singleElement().satisfies(page -> {
            assertThat(page.room().platform()).isEqualTo(platform);
            assertThat(page.room().room()).isEqualTo(room);
            assertThat(page.title()).isEqualTo("海岚手机壳专场");
            assertThat(page.state()).isEqualTo(state == null ? null : LiveState.valueOf(state));
            assertThat(page.host()).isEqualTo(host);
            assertThat(page.stream()).isEqualTo(stream == null ? null : URI.create(stream));
            assertThat(page.shelf()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "https://api.m.jd.com/client.action?functionId=getImmediatePlayToM&body=%7B%22liveId%22%3A%2239001122%22%7D, jd-play.json,       39001122",
        "https://api.live.bilibili.com/room/v1/Room/room_init?id=7,                                                  bilibili-init.json, 700101"
    })
    void readsWhatOnlyTellsThatAKnownRoomIsOnAir(String url, String file, String room) throws IOException {
        assertThat(rooms(url, file)).singleElement().satisfies(page -> {
            assertThat(page.room().room()).isEqualTo(room);
            assertThat(page.state()).isEqualTo(LiveState.LIVE);
            assertThat(page.title()).isNull();
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "https://live.douyin.com/live/promotions/page/?room_id=7571000000000000001&author_id=99,                                          douyin-shelf.json, 7571000000000000001, 3700000000000000012, 3700000000000000022, 39.9,  59",
        "https://api.m.jd.com/api?functionId=liveCartDetailToM&body=%7B%22liveId%22%3A%2239001122%22%7D,                                  jd-shelf.json,     39001122,            100012345671,        100012345672,        39.90, 59.00",
        "https://h5api.m.taobao.com/h5/mtop.tblive.live.item.getvideodetailitemlistwithpagination/1.0/?data=%7B%22liveId%22%3A%2228%22%7D, taobao-shelf.json, 28,                  610000000001,        610000000002,        39.90, 59.00"
    })
    void readsAShelfThatComesAloneAsTheOneOfTheRoomInItsAddress(
            String url, String file, String room, String first, String second, String price, String other)
            throws IOException {
        assertThat(rooms(url, file)).singleElement().satisfies(page -> {
            assertThat(page.room().room()).isEqualTo(room);
            assertThat(page.state()).isNull();
            assertThat(page.shelf())
                    .extracting(item -> item.listing().id().value())
                    .satisfiesExactly(
                            id -> assertThat(id).endsWith(":" + room + ":" + first),
                            id -> assertThat(id).endsWith(":" + room + ":" + second));
            assertThat(page.shelf())
                    .extracting(item -> Objects.requireNonNull(item.listing().price()))
                    .satisfiesExactly(
                            one -> assertThat(one.amount()).isEqualTo(price),
                            two -> assertThat(two.amount()).isEqualTo(other));
            assertThat(page.shelf())
                    .extracting(item ->
                            Objects.requireNonNull(item.listing().price()).currency())
                    .containsOnly("CNY");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuaishou-off.html", "kuaishou-barred.html"})
    void namesNoRoomWhereThePageNamesNoShow(String file) throws IOException {
        assertThat(rooms("https://live.kuaishou.com/u/achedian01", file)).isEmpty();
    }

    @Test
    void tellsTheSameOfARoomWhoeverReadsItsPage() throws IOException {
        String url = "https://h5api.m.taobao.com/h5/mtop.mediaplatform.live.livedetail/4.0/?v=4.0";
        try (InputStream in = LiveMarketplacesTest.class.getResourceAsStream("live/taobao-off.json")) {
            Reading reading = new PageReader(FILES)
                    .read(RawPage.saved(
                            URI.create(url), Objects.requireNonNull(in).readAllBytes()));
            assertThat(reading.listings()).singleElement().satisfies(listing -> {
                assertThat(Objects.requireNonNull(listing.live()).state()).isNull();
                assertThat(listing.live().host()).isEqualTo("阿澈的小店");
            });
        }
    }
}
