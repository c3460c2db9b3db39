package org.markwarden.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.markwarden.testkit.SettableClock;

class SignInDelaysTest {
    private static final String OWNER = "198.51.100.7";
    private static final String STRANGER = "203.0.113.9";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T08:00:00Z"));
    private final SignInDelays delays = new SignInDelays(clock);

    @Test
    void growsWithEveryFailureUpToFiveMinutes() {
        for (int free = 0; free < 4; free++) {
            assertThat(delays.attempt("boss", STRANGER)).isZero();
        }
        for (int seconds = 1; seconds <= 256; seconds *= 2) {
            assertThat(delays.attempt("boss", STRANGER)).isEqualTo(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(delays.attempt("boss", STRANGER)).isZero();
        }
        assertThat(delays.attempt("boss", STRANGER)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void doesNotLengthenTheWaitByHammering() {
        fail(5);
        Duration wait = delays.attempt("boss", STRANGER);
        for (int i = 0; i < 100; i++) {
            assertThat(delays.attempt("boss", STRANGER)).isEqualTo(wait);
        }
    }

    @Test
    void countsAnAccountFromEveryAddressTogether() {
        for (int i = 0; i < 4; i++) {
            delays.attempt("boss", "203.0.113." + i);
        }
        assertThat(delays.attempt("boss", "203.0.113.200")).isPositive();
        assertThat(delays.attempt("other", "203.0.113.201")).isZero();
    }

    @Test
    void countsAnAddressOverEveryAccountTogether() {
        for (int i = 0; i < 4; i++) {
            delays.attempt("name" + i, STRANGER);
        }
        assertThat(delays.attempt("another", STRANGER)).isPositive();
    }

    @Test
    void doesNotLockTheOwnerOutAtAKnownAddress() {
        delays.attempt("boss", OWNER);
        delays.succeeded("boss", OWNER);
        fail(30);
        assertThat(delays.attempt("boss", STRANGER)).isPositive();
        assertThat(delays.attempt("boss", OWNER)).isZero();
    }

    @Test
    void takesANetworkOfIpVersionSixForOneAddress() {
        for (int i = 0; i < 4; i++) {
            delays.attempt("name" + i, "2001:db8:0:7:0:0:0:" + i);
        }
        assertThat(delays.attempt("another", "2001:db8:0:7:ffff:0:0:1")).isPositive();
        assertThat(delays.attempt("another", "2001:db8:0:8:0:0:0:1")).isZero();
    }

    @Test
    void forgetsAfterAnHourOrAfterSuccess() {
        fail(6);
        clock.advance(Duration.ofMinutes(61));
        assertThat(delays.attempt("boss", STRANGER)).isZero();
        delays.succeeded("boss", STRANGER);
        assertThat(delays.attempt("boss", STRANGER)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            delays.attempt("boss", STRANGER);
            clock.advance(Duration.ofSeconds(Math.min(1L << i, 300)));
        }
        delays.attempt("boss", STRANGER);
    }
}
