package org.markwarden.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.snapshot.PageKind;

class RecrawlTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @ParameterizedTest(name = "{0} changed {1} after {2}: {3}")
    @CsvSource({
        "PRODUCT, false, PT24H, PT36H",
        "PRODUCT, true, PT24H, PT16H",
        "PRODUCT, true, PT6H, PT6H",
        "PRODUCT, false, PT1000H, PT720H",
        "LIVE_ROOM, true, PT30M, PT20M",
        "SEARCH, false, PT1S, PT2H15M"
    })
    void comesLaterToWhatStaysAndSoonerToWhatChanges(PageKind page, boolean changed, Duration last, Duration next) {
        assertThat(Recrawl.after(page, changed, Optional.of(NOW.minus(last)), NOW))
                .isEqualTo(next);
    }

    @Test
    void anUnchangingPageMovesTowardsTheLongestInterval() {
        Duration interval = Recrawl.after(PageKind.PRODUCT, true, Optional.empty(), NOW);
        for (int i = 0; i < 12; i++) {
            interval = Recrawl.after(PageKind.PRODUCT, false, Optional.of(NOW.minus(interval)), NOW);
        }
        assertThat(interval).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void triesAFailedPageAgainSoonThenEverLater() {
        Duration second = Duration.ofSeconds(1);
        assertThat(Recrawl.afterFailure(1, second)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Recrawl.afterFailure(2, second)).isEqualTo(Duration.ofHours(1));
        assertThat(Recrawl.afterFailure(50, second)).isEqualTo(Duration.ofDays(30));
    }
}
