package org.markwarden.console.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.config.MailConfig;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.notice.byhand.Portal;

class ChannelsTest {
    private static final List<MarketplaceFile> SHIPPED = MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", ".")).resolve("config/marketplaces"));

    /** Everything a program could use to write to somebody. */
    private static final Channels CHANNELS = new Channels(
            new MailConfig("127.0.0.1", 25, "ip@holder.example", null, null, false), Set.of(), Clock.systemUTC());

    @Test
    void noChannelLeadsToAMarketplaceThatTakesNoticesFromPeopleOnly() {
        assertThat(CHANNELS.routes(SHIPPED)).containsOnlyKeys("sample");
    }

    @Test
    void aPersonIsSentToEveryPortalThatIsKnown() {
        Operators operators =
                OperatorsKnown.of(SHIPPED, CHANNELS.routes(SHIPPED).keySet());

        assertThat(operators.byHand().portals())
                .containsOnlyKeys(
                        "jd",
                        "taobao",
                        "1688",
                        "alibaba",
                        "aliexpress",
                        "pinduoduo",
                        "amazon",
                        "ebay",
                        "etsy",
                        "lazada",
                        "mercadolibre");
        assertThat(operators.byHand().portal("jd").map(Portal::inWords))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("https://ipr.jd.com/", "京东", "account", "unverified since 2026-11-29"));
        assertThat(operators.byHand().covers("shopee")).isTrue();
        assertThat(operators.byHand().covers("sample")).isFalse();
        assertThat(operators.announcing()).containsExactly("sample");
    }
}
