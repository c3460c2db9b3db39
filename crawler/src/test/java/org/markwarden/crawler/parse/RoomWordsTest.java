package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            距离开播 3 天。本场直播已结束,     ENDED
            直播未开始 主播已下播,             ENDED
            直播间不存在 直播已关闭,           ENDED
            直播即将开始 房间不存在,           NOT_FOUND
            距离开播 该直播已被删除,           NOT_FOUND
            live starts in 5 minutes,          SCHEDULED
            Live Stream has ended,             ENDED
            """)
    void takesTheUpperLineOfTheTableOfTwoThatArePresent(String text, String state) {
        assertThat(RoomWords.state(text)).hasToString(state);
    }
}
