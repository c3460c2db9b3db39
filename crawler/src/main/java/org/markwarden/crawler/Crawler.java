package org.markwarden.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.coverage.DriftWatch;
import org.markwarden.crawler.frontier.LeftOut;
import org.markwarden.crawler.frontier.Planner;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.politeness.Manners;
import org.markwarden.crawler.robots.RobotsDesk;

/** The stage: visits what is due, many hosts side by side, each host one request after the other. */
public final class Crawler {
    private static final Duration ROUND = Duration.ofSeconds(50);
    private static final int HOSTS = 2_000;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final CrawlTools tools;
    private final List<Site> sites;
    private final Manners manners;
    private final Visiting visiting;
    private final Asker asker;

    /** A crawler of these sites; visits of others, asked for by a notice, are made at the default pace. */
    public Crawler(CrawlTools tools, List<Site> sites) {
        this(tools, sites, new LeftOut());
    }

    /** @param leftOut is told of addresses that are not planned */
    Crawler(CrawlTools tools, List<Site> sites, LeftOut leftOut) {
        this.tools = tools;
        this.sites = List.copyOf(sites);
        this.manners = new Manners(tools.storage().frontier(), tools.clock(), tools.waiter(), tools.days());
        RobotsDesk robots = new RobotsDesk(tools.fetcher(), manners, tools.clock());
        this.asker = new Asker(tools.fetcher(), manners, robots);
        this.visiting = new Visiting(
                tools,
                asker,
                new Planner(url -> tools.storage().frontier().find(url).isPresent(), leftOut));
    }

    /** Fetches single resources in the turns of this crawler, so that both together are no less polite. */
    public Retrieval retrieval() {
        return new Retrieval(tools, asker);
    }

    /** Adds the seeds of every site that are not planned yet. */
    public void plant(Instant now) {
        sites.forEach(site -> tools.storage().frontier().add(Planner.seeds(site, now)));
    }

    /** Works on what is due for at most about a minute, then returns. */
    public void runDue(Instant now) {
        plant(now);
        tools.warcs().finishPastDays();
        run(new Round(now.plus(ROUND), sites, PageQuota.unlimited(), Progress.silent()));
        new DriftWatch(tools.storage().coverage()).runDue(tools.clock().instant());
    }

    /** Says whether every host that has something due by then must be left alone for longer. */
    boolean allRest(Instant by, Round after) {
        return tools.storage().frontier().hostsDue(by, HOSTS).stream()
                .allMatch(host -> manners.nextAllowed(host).isAfter(by)
                        || after.restsUntil(host).isAfter(by));
    }

    /** Works until nothing more is due within the round. */
    void run(Round round) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new Shift(round, threads).work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread for each host that has something due. */
    private final class Shift {
        private final Round round;
        private final CompletionService<String> finished;
        private final ExecutorService threads;
        private final Set<String> busy = new HashSet<>();

        Shift(Round round, ExecutorService threads) {
            this.round = round;
            this.threads = threads;
            this.finished = new ExecutorCompletionService<>(threads);
        }

        void work() throws InterruptedException {
            try {
                start();
                while (!busy.isEmpty()) {
                    settle(finished.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
                    start();
                }
            } finally {
                threads.shutdownNow();
            }
        }

        private void start() {
            Instant now = tools.clock().instant();
            if (!now.isBefore(round.until())) {
                return;
            }
            for (String host : tools.storage().frontier().hostsDue(now, HOSTS)) {
                if (!round.isClosed(host) && !manners.nextAllowed(host).isAfter(round.until()) && busy.add(host)) {
                    finished.submit(() -> {
                        new HostRound(host, tools, visiting, manners, round).run();
                        return host;
                    });
                }
            }
        }

        private void settle(@Nullable Future<String> done) throws InterruptedException {
            if (done == null) {
                return;
            }
            try {
                busy.remove(done.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a host's round ended badly", e.getCause());
            }
        }
    }
}
