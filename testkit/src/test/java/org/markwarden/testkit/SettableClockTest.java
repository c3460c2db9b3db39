package org.markwarden.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T08:00:00Z"));

    @Test
    void standsStillUntilTold() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(clock.advance(Duration.ofMinutes(1))).isEqualTo(Instant.parse("2026-11-20T08:01:00Z"));
        clock.set(Instant.EPOCH);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void movesInEveryZoneAtOnce() {
        Clock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
        clock.set(Instant.EPOCH);

        assertThat(shanghai.instant()).isEqualTo(Instant.EPOCH);
        assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
