package org.markwarden.console.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

@Timeout(60)
class BeatsTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private final SettableClock clock = new SettableClock(Samples.NOW);

    @Test
    void callsAgainAndAgainWithTheTimeOfTheClock() throws InterruptedException {
        CountDownLatch calls = new CountDownLatch(3);
        Beat beat = new Beat("crawl", SHORT, now -> {
            assertThat(now).isEqualTo(Samples.NOW);
            calls.countDown();
        });
        try (Beats beats = started(beat)) {
            assertThat(calls.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(beats.statuses().getFirst().lastStarted()).isEqualTo(Samples.NOW);
        }
    }

    @Test
    void recordsAFailureInOneLineAndGoesOn() throws InterruptedException {
        CountDownLatch calls = new CountDownLatch(3);
        Beat failing = new Beat("match", SHORT, now -> {
            calls.countDown();
            throw new IllegalStateException("the register\nis empty");
        });
        Beats beats = started(failing);
        assertThat(calls.await(30, TimeUnit.SECONDS)).isTrue();
        beats.close();
        BeatStatus status = beats.statuses().getFirst();
        assertThat(status.lastFailure()).isEqualTo("the register; is empty");
        assertThat(status.failures()).isEqualTo(status.calls()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void goesOnAndTellsHowLongACallTookWhenTheClockIsSetBack() throws InterruptedException {
        CountDownLatch calls = new CountDownLatch(3);
        Beat beat = new Beat("match", SHORT, now -> {
            clock.advance(Duration.ofHours(-5));
            calls.countDown();
        });
        Beats beats = started(beat);
        assertThat(calls.await(30, TimeUnit.SECONDS)).isTrue();
        beats.close();
        assertThat(beats.statuses().getFirst().lastTook()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void neverRunsABeatTwiceAtOnce() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicBoolean doubled = new AtomicBoolean();
        CountDownLatch calls = new CountDownLatch(4);
        Beat slow = new Beat("crawl", Duration.ofMillis(1), now -> {
            doubled.compareAndSet(false, atOnce.incrementAndGet() > 1);
            pause();
            atOnce.decrementAndGet();
            calls.countDown();
        });
        try (Beats beats = started(slow)) {
            assertThat(calls.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(beats.statuses()).hasSize(1);
        }
        assertThat(doubled).isFalse();
    }

    @Test
    void letsACallFinishWhenItCloses() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Beat beat = new Beat("send", Duration.ofHours(1), now -> {
            begun.countDown();
            pause();
            finished.set(true);
        });
        Beats beats = started(beat);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        beats.close();
        assertThat(finished).isTrue();
        assertThat(beats.statuses().getFirst().running()).isFalse();
    }

    @Test
    void refusesTwoBeatsOfOneNameAndAnIntervalOfNothing() {
        Beat beat = new Beat("crawl", SHORT, BeatsTest::nothing);
        assertThatThrownBy(() -> Beats.prepare(List.of(beat, beat), clock))
                .hasMessageContaining("two beats are named crawl");
        assertThatThrownBy(() -> new Beat("crawl", Duration.ZERO, BeatsTest::nothing))
                .hasMessageContaining("interval is not positive");
    }

    private Beats started(Beat beat) {
        Beats beats = Beats.prepare(List.of(beat), clock);
        beats.start();
        return beats;
    }

    private static void nothing(Instant now) {}

    /** Long enough for the scheduler to try again, by waiting for a latch that nobody opens. */
    private static void pause() {
        try {
            assertThat(new CountDownLatch(1).await(30, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
