package org.markwarden.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {
    private static final URI ITEM = URI.create("http://shop.example/item/1");

    @Test
    void namesTheLineThatRefuses() {
        RobotsRules rules = RobotsRules.of("User-agent: *\nDisallow: /item/\n", "markwarden");
        assertThat(rules.decide(ITEM)).isEqualTo(new RobotsDecision(false, "Disallow: /item/"));
    }

    @Test
    void anUnreadableFileAllowsNothing() {
        assertThat(RobotsRules.unreachable("503").decide(ITEM))
                .isEqualTo(new RobotsDecision(false, "robots.txt could not be read: 503"));
    }

    @Test
    void anAbsentFileAllowsEverything() {
        assertThat(RobotsRules.absent(404).decide(ITEM)).isEqualTo(new RobotsDecision(true, "no robots.txt (404)"));
    }

    @Test
    void keepsACrawlDelayHoweverLarge() {
        RobotsRules rules = RobotsRules.of("User-agent: *\nCrawl-delay: 7200\n", "markwarden");
        assertThat(rules.crawlDelay()).contains(Duration.ofHours(2));
        assertThat(rules.decide(ITEM).allowed()).isTrue();
    }

    @Test
    void whereTheTwoReadingsDifferThePageIsLeftAlone() {
        String robots = "User-agent: *\nDisallow: /it%65m/\n";
        assertThat(RobotsCheck.allowed(robots, "markwarden", ITEM.toString())).isTrue();
        assertThat(RobotsRules.of(robots, "markwarden").decide(ITEM).allowed()).isFalse();
    }

    @Test
    void listsSitemaps() {
        RobotsRules rules = RobotsRules.of("Sitemap: http://shop.example/sitemap.xml\n", "markwarden");
        assertThat(rules.sitemaps()).containsExactly("http://shop.example/sitemap.xml");
    }
}
