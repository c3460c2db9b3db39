package org.markwarden.console.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs beats until closed. Closing lets a call that is under way finish for a while. Intervals are measured by how much time went by and not by
 * the clock of the machine, which may be set back by hours.
 */
public final class Beats implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private static final int MOST_THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, BeatRun> runs = new LinkedHashMap<>();
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private final ScheduledThreadPoolExecutor threads;

    private Beats(List<Beat> beats, Clock clock) {
        for (Beat beat : beats) {
            if (runs.put(beat.name(), new BeatRun(beat, clock, closing.readLock())) != null) {
                throw new IllegalArgumentException("two beats are named " + beat.name());
            }
        }
        threads = new ScheduledThreadPoolExecutor(
                Math.clamp(beats.size(), 1, MOST_THREADS),
                Thread.ofPlatform().daemon().name("beat-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy()); // a call that ends after the shutdown has no successor
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Beats that do not run yet. */
    public static Beats prepare(List<Beat> beats, Clock clock) {
        return new Beats(beats, clock);
    }

    /** Starts every beat: the first calls come at once, then one each interval. */
    public void start() {
        runs.values().forEach(run -> callAfter(run, Duration.ZERO));
    }

    /** What is known of each beat, in the order they were given. */
    public List<BeatStatus> statuses() {
        return runs.values().stream().map(BeatRun::status).toList();
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (closing.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                closing.writeLock().unlock();
            } else {
                LOG.warn("a beat was still at work after {} s and is left behind", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void callAfter(BeatRun run, Duration wait) {
        ScheduledFuture<?> _ = threads.schedule(() -> call(run), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void call(BeatRun run) {
        long start = System.nanoTime();
        try {
            run.call();
        } finally { // a beat that is not called again would stop for good without a word
            Duration left = run.beat().interval().minusNanos(System.nanoTime() - start);
            callAfter(run, left.isNegative() ? Duration.ZERO : left);
        }
    }
}
