package org.markwarden.notice.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookScheduleTest {
    private static final Instant ACCEPTED = Instant.parse("2026-11-20T00:00:00Z");
    private final LookSchedule schedule = new LookSchedule(
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15)), Duration.ofSeconds(100));

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 5", "4, 5", "5, 15", "14, 15", "15, 25", "24, 25", "25, 35", "91, 95"})
    void looksAtTheOffsetsAndThenAtTheLastDistance(int last, int next) {
        assertThat(schedule.nextAfter(ACCEPTED, ACCEPTED.plusSeconds(last))).isEqualTo(ACCEPTED.plusSeconds(next));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "4, 2", "5, 5", "14, 5", "15, 15", "24, 15", "25, 25", "99, 95", "1000, 95"})
    void knowsTheLookThatShouldHaveBeenMade(int now, int look) {
        assertThat(schedule.latestBy(ACCEPTED, ACCEPTED.plusSeconds(now))).contains(ACCEPTED.plusSeconds(look));
    }

    @Test
    void looksAtNothingBeforeTheFirstOffsetOrAfterTheWatch() {
        assertThat(schedule.latestBy(ACCEPTED, ACCEPTED.plusSeconds(1))).isEmpty();
        assertThat(schedule.covers(ACCEPTED, ACCEPTED.plusSeconds(100))).isTrue();
        assertThat(schedule.covers(ACCEPTED, ACCEPTED.plusSeconds(101))).isFalse();
    }

    @Test
    void refusesOffsetsThatDoNotRise() {
        assertThatThrownBy(() -> new LookSchedule(List.of(Duration.ofDays(2), Duration.ofDays(1)), Duration.ofDays(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
