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
import org.markwarden.crawler.marketplace.MarketplaceFiles;

/** Pages of our own, with the state that public recorders say they read, by the shipped files of live rooms. */
class LiveMarketplacesTest {
    private final RoomReader reader = new RoomReader(MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces")));

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
            """)
    void readsARoom(
            String url,
            String file,
            String platform,
            String room,
            String state,
            @Nullable String host,
            @Nullable String stream)
            throws IOException {
        assertThat(rooms(url, file)).singleElement().satisfies(page -> {
            assertThat(page.room().platform()).isEqualTo(platform);
            assertThat(page.room().room()).isEqualTo(room);
            assertThat(page.title()).isEqualTo("海岚手机壳专场");
            assertThat(page.state()).hasToString(state);
            assertThat(page.host()).isEqualTo(host);
            assertThat(page.stream()).isEqualTo(stream == null ? null : URI.create(stream));
            assertThat(page.shelf()).isEmpty();
        });
    }

    @Test
    void namesNoRoomWhereThePageNamesNoShow() throws IOException {
        assertThat(rooms("https://live.kuaishou.com/u/achedian01", "kuaishou-off.html"))
                .isEmpty();
    }
}
