package org.markwarden.console.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.JobFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs beats until closed. Closing lets a call that is under way finish for a while. */
public final class Beats implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private static final int MOST_THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, BeatRun> runs = new LinkedHashMap<>();
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private final Scheduler scheduler;

    private Beats(List<Beat> beats, Clock clock) throws SchedulerException {
        for (Beat beat : beats) {
            if (runs.put(beat.name(), new BeatRun(beat, clock, closing.readLock())) != null) {
                throw new IllegalArgumentException("two beats are named " + beat.name());
            }
        }
        scheduler = new StdSchedulerFactory(settings(beats.size())).getScheduler();
    }

    /** Beats that do not run yet. */
    public static Beats prepare(List<Beat> beats, Clock clock) {
        try {
            return new Beats(beats, clock);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot be set up", e);
        }
    }

    /** Starts every beat: the first calls come at once, then one each interval. */
    public void start() {
        try {
            schedule();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler did not start", e);
        }
    }

    /** What is known of each beat, in the order they were given. */
    public List<BeatStatus> statuses() {
        return runs.values().stream().map(BeatRun::status).toList();
    }

    @Override
    public void close() {
        try {
            scheduler.standby();
            if (closing.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                closing.writeLock().unlock();
            } else {
                LOG.warn("a beat was still at work after {} s and is left behind", PATIENCE.toSeconds());
            }
            scheduler.shutdown(false);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void schedule() throws SchedulerException {
        scheduler.setJobFactory(jobs());
        for (BeatRun run : runs.values()) {
            scheduler.scheduleJob(job(run.beat()), trigger(run.beat()));
        }
        scheduler.start();
    }

    private JobFactory jobs() {
        return (bundle, _) -> {
            String name = bundle.getJobDetail().getKey().getName();
            BeatRun run = runs.get(name);
            if (run == null) {
                throw new SchedulerException("no beat is named " + name);
            }
            return new BeatJob(run);
        };
    }

    private static JobDetail job(Beat beat) {
        return JobBuilder.newJob(BeatJob.class).withIdentity(beat.name()).build();
    }

    private static Trigger trigger(Beat beat) {
        return TriggerBuilder.newTrigger()
                .withIdentity(beat.name())
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(beat.interval().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static Properties settings(int beats) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "markwarden-" + System.identityHashCode(settings));
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(Math.clamp(beats, 1, MOST_THREADS)));
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "beat");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }
}
