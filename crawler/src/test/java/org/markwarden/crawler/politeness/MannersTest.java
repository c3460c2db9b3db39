package org.markwarden.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.SettableClock;

class MannersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Pace ONE_A_SECOND = new Pace(Duration.ofSeconds(1), 10_000);
    private static final String HOST = "shop.example";
    private static final Reply SERVED = new Reply.Served();

    private final SettableClock clock = new SettableClock(NOON);
    private final Storage storage = new MemoryStorage();
    private Manners manners = manners();

    private Manners manners() {
        return manners("one");
    }

    private Manners manners(String holder) {
        Waiter moving = when -> {
            if (when.isAfter(clock.instant())) {
                clock.set(when);
            }
        };
        return new Manners(
                storage.frontier(),
                new HostManners.Tools(clock, moving, ZoneId.of("Asia/Shanghai"), new BackOff(new Random(7)), holder));
    }

    /** Makes a request and returns how long it had to wait. */
    private Duration request(Pace pace, Reply reply) throws InterruptedException {
        Turn turn = manners.take(HOST, pace, Instant.MAX);
        manners.settle(HOST, pace, reply);
        return ((Turn.Granted) turn).waited();
    }

    private Reply throttled(@Nullable String retryAfter) {
        return new Reply.Throttled(
                retryAfter == null
                        ? null
                        : RetryAfter.read(retryAfter, clock.instant()).orElse(null));
    }

    @Test
    void keepsThePauseBetweenTwoRequests() throws InterruptedException {
        assertThat(request(ONE_A_SECOND, SERVED)).isZero();
        assertThat(request(ONE_A_SECOND, SERVED)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofMillis(400));
        assertThat(request(ONE_A_SECOND, SERVED)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void honoursALargeCrawlDelay() throws InterruptedException {
        Pace slow = ONE_A_SECOND.noFasterThan(Duration.ofMinutes(2));
        request(slow, SERVED);
        assertThat(request(slow, SERVED)).isEqualTo(Duration.ofMinutes(2));
        assertThat(ONE_A_SECOND.noFasterThan(Duration.ofDays(400)).interval()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "'Fri, 20 Nov 2026 04:02:00 GMT', 120", "3600, 3600"})
    void waitsAsLongAsAskedAndNotMuchLonger(String retryAfter, long seconds) throws InterruptedException {
        request(ONE_A_SECOND, throttled(retryAfter));
        assertThat(request(ONE_A_SECOND, SERVED))
                .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1_050));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "soon", "-1", "Fri, 20 Nov 2020 04:00:00 GMT"})
    void restsOfItsOwnAccordWhenTheAskedTimeIsNoHelp(String retryAfter) throws InterruptedException {
        request(ONE_A_SECOND, throttled(retryAfter));
        assertThat(request(ONE_A_SECOND, SERVED)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
    }

    @Test
    void restsTwiceAsLongEachTimeAndNeverLongerThanADay() throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            waits.add(request(ONE_A_SECOND, throttled(null)).toSeconds());
        }
        assertThat(waits.get(1)).isBetween(60L, 66L);
        assertThat(waits.get(2)).isBetween(120L, 132L);
        assertThat(waits.get(3)).isBetween(240L, 264L);
        assertThat(waits.getLast()).isBetween(61_440L, 95_040L);
    }

    @Test
    void aHostThatKeepsAskingForASecondGetsLongerRests() throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waits.add(request(ONE_A_SECOND, throttled("2")).toSeconds());
        }
        assertThat(waits.subList(1, 4)).containsExactly(2L, 2L, 2L);
        assertThat(waits.get(4)).isGreaterThanOrEqualTo(480L);
    }

    @Test
    void afterThrottlingAtMostOneRequestComesInEachWindow() throws InterruptedException {
        List<Instant> arrivals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            manners.take(HOST, ONE_A_SECOND, Instant.MAX);
            arrivals.add(clock.instant());
            manners.settle(HOST, ONE_A_SECOND, throttled(null));
        }
        for (int i = 1; i < arrivals.size(); i++) {
            Duration window = Duration.ofSeconds(60L << (i - 1));
            assertThat(Duration.between(arrivals.get(i - 1), arrivals.get(i))).isGreaterThanOrEqualTo(window);
        }
    }

    @Test
    void forgivesAfterAQuietHalfHour() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            request(ONE_A_SECOND, throttled(null));
        }
        clock.set(manners.nextAllowed(HOST).plus(Duration.ofMinutes(31)));
        request(ONE_A_SECOND, throttled(null));
        assertThat(request(ONE_A_SECOND, SERVED)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
    }

    @Test
    void goodAnswersForgiveOneFailureEach() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            request(ONE_A_SECOND, throttled(null));
        }
        request(ONE_A_SECOND, SERVED);
        request(ONE_A_SECOND, throttled(null));
        assertThat(request(ONE_A_SECOND, SERVED).toSeconds()).isBetween(240L, 264L);
    }

    @Test
    void aHostThatBreaksThreeTimesInARowIsLeftAlone() throws InterruptedException {
        Reply broken = new Reply.Broken();
        request(ONE_A_SECOND, broken);
        assertThat(request(ONE_A_SECOND, broken)).isEqualTo(Duration.ofSeconds(1));
        assertThat(request(ONE_A_SECOND, broken)).isEqualTo(Duration.ofSeconds(1));
        assertThat(request(ONE_A_SECOND, SERVED).toSeconds()).isBetween(60L, 66L);
    }

    @Test
    void theBudgetOfTheDayEndsAtMidnightInItsZone() throws InterruptedException {
        Pace three = new Pace(Duration.ofSeconds(1), 3);
        for (int i = 0; i < 3; i++) {
            request(three, SERVED);
        }
        assertThat(manners.take(HOST, three, Instant.MAX))
                .isEqualTo(new Turn.Later(Instant.parse("2026-11-20T16:00:00Z"), "budget of the day is used up"));
        clock.set(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(request(three, SERVED)).isZero();
        assertThat(manners.state(HOST).requestsToday()).isEqualTo(1);
    }

    @Test
    void doesNotWaitBeyondWhatTheAskerHas() throws InterruptedException {
        request(ONE_A_SECOND, throttled("100"));
        Turn turn = manners.take(HOST, ONE_A_SECOND, NOON.plusSeconds(30));
        assertThat(turn).isInstanceOf(Turn.Later.class);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aRestartKeepsManners() throws InterruptedException {
        request(ONE_A_SECOND, SERVED);
        request(ONE_A_SECOND, throttled("300"));
        manners = manners();
        assertThat(request(ONE_A_SECOND, throttled(null))).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(315));
        manners = manners();
        assertThat(manners.state(HOST).failures()).isEqualTo(2);
        assertThat(manners.state(HOST).requestsToday()).isEqualTo(3);
        assertThat(request(ONE_A_SECOND, SERVED).toSeconds()).isBetween(120L, 132L);
    }

    @Test
    void servesOneAtATime() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        Pace fast = new Pace(Duration.ofNanos(1), 10_000);
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    manners.take(HOST, fast, Instant.MAX);
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    manners.settle(HOST, fast, SERVED);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(manners.state(HOST).requestsToday()).isEqualTo(20);
    }

    @Test
    void leavesAHostToTheProcessThatVisitsIt() throws InterruptedException {
        Pace pace = Pace.of(1, 100);
        Manners other = manners("two");
        assertThat(manners.take(HOST, pace, Instant.MAX)).isInstanceOf(Turn.Granted.class);
        manners.settle(HOST, pace, new Reply.Throttled(Duration.ofSeconds(30)));
        assertThat(other.take(HOST, pace, Instant.MAX)).isInstanceOf(Turn.Later.class);

        manners.save(HOST);
        Instant before = clock.instant();
        assertThat(other.take(HOST, pace, Instant.MAX)).isInstanceOf(Turn.Granted.class);
        assertThat(Duration.between(before, clock.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        other.settle(HOST, pace, new Reply.Served());
    }

    @Test
    void takesAHostOverFromAProcessThatWasKilled() throws InterruptedException {
        Pace pace = Pace.of(1, 100);
        assertThat(manners.take(HOST, pace, Instant.MAX)).isInstanceOf(Turn.Granted.class);
        clock.set(clock.instant().plusSeconds(121));
        assertThat(manners("two").take(HOST, pace, Instant.MAX)).isInstanceOf(Turn.Granted.class);
    }

    @ParameterizedTest
    @CsvSource({"SERVED", "THROTTLED"})
    void aClockThatWasAheadAndIsSetRightClosesNoHostForLongerThanADay(String last) throws InterruptedException {
        clock.set(NOON.plus(Duration.ofDays(400)));
        request(ONE_A_SECOND, last.equals("SERVED") ? SERVED : throttled("300"));
        manners.save(HOST);
        clock.set(NOON);

        assertThat(manners.nextAllowed(HOST)).isBeforeOrEqualTo(NOON.plus(Duration.ofMinutes(3)));
        assertThat(request(ONE_A_SECOND, SERVED)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(3));

        clock.set(NOON.plus(Duration.ofDays(400)));
        request(ONE_A_SECOND, SERVED);
        manners.save(HOST);
        clock.set(NOON.plus(Duration.ofHours(1)));
        manners = manners("after a restart");
        assertThat(request(ONE_A_SECOND, SERVED)).isLessThanOrEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aHoldThatAKilledProcessTookWhileItsClockWasAheadEndsToo() throws InterruptedException {
        clock.set(NOON.plus(Duration.ofDays(400)));
        request(ONE_A_SECOND, SERVED);
        clock.set(NOON);

        assertThat(manners("two").take(HOST, ONE_A_SECOND, Instant.MAX)).isInstanceOf(Turn.Granted.class);
    }

    @Test
    void aLongRestThatAHostAskedForIsBelieved() throws InterruptedException {
        request(ONE_A_SECOND, throttled("86400"));
        manners = manners("after a restart");
        manners.save(HOST);
        assertThat(manners.nextAllowed(HOST)).isAfterOrEqualTo(NOON.plus(Duration.ofDays(1)));
    }
}
