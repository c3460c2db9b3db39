package org.markwarden.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.fetch.Resolver;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.politeness.Manners;
import org.markwarden.crawler.politeness.Pace;
import org.markwarden.storage.HostRecord;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

class RobotsDeskTest {

    private static final Pace PACE = new Pace(Duration.ZERO, 1_000);

    private final StubSite site = new StubSite();
    private final Storage storage = new MemoryStorage();

    @AfterEach
    void close() {
        site.close();
    }

    private RobotsDecision decision(List<String> allowed, String path) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        var identity = Identity.of("0.1.0", "https://example.org/bot");
        var manners = new Manners(storage.frontier(), clock, _ -> {}, ZoneOffset.UTC);
        try (var fetcher = new Fetcher(identity, AddressRules.allowing(allowed), Resolver.system(), clock)) {
            var asking = new RobotsDesk.Asking(PACE, Instant.MAX, FetchLimits.DEFAULT, _ -> {});
            URI url = site.url(path);
            var outcome = new RobotsDesk(fetcher, manners, clock).rules(Origin.of(url), asking);
            manners.save(Origin.of(url).hostAndPort());
            return ((RobotsDesk.Outcome.Rules) outcome).known().rules().decide(url);
        }
    }

    @Test
    void saysThatTheAddressWasRefusedAndHowToNameIt() throws InterruptedException {
        assertThat(decision(List.of(), "/item").rule()).contains("address refused", "--allow-host");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void readsTheRulesAsSoonAsTheHostIsNamedThoughItWasRefusedBefore() throws InterruptedException {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /private"));
        assertThat(decision(List.of(), "/item").allowed()).isFalse();
        assertThat(decision(List.of(site.host()), "/item").allowed()).isTrue();
        assertThat(decision(List.of(site.host()), "/private/x").allowed()).isFalse();
    }

    @Test
    void readsRulesAgainThatWereKeptByAClockThatWasAhead() throws InterruptedException {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /private"));
        String host = Origin.of(site.url("/")).hostAndPort();
        Instant ahead = Instant.now().plus(Duration.ofDays(400));
        storage.frontier().saveHost(new HostRecord(host, Instant.EPOCH, 0, "User-agent: *", 200, ahead, 0));

        assertThat(decision(List.of(site.host()), "/private/x").allowed()).isFalse();
    }
}
