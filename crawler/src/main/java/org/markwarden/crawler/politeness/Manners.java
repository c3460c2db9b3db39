package org.markwarden.crawler.politeness;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.HostRecord;

/** Gives turns at hosts. Thread-safe; whoever was granted a turn settles it, whatever happens. */
public final class Manners {
    private final FrontierStore frontier;
    private final HostManners.Tools tools;
    private final Map<String, HostManners> hosts = new ConcurrentHashMap<>();

    /** Days, for the budget, end in the zone given. */
    public Manners(FrontierStore frontier, Clock clock, Waiter waiter, ZoneId days) {
        this(
                frontier,
                new HostManners.Tools(
                        clock,
                        waiter,
                        days,
                        new BackOff(RandomGenerator.getDefault()),
                        UUID.randomUUID().toString()));
    }

    Manners(FrontierStore frontier, HostManners.Tools tools) {
        this.frontier = frontier;
        this.tools = tools;
    }

    /** Waits for a turn at a host, no longer than until {@code latest}. */
    public Turn take(String host, Pace pace, Instant latest) throws InterruptedException {
        return of(host).take(pace, latest);
    }

    /** Ends a granted turn with what became of the request. */
    public void settle(String host, Pace pace, Reply reply) {
        of(host).settle(pace, reply);
    }

    /** No turn before this instant. */
    public Instant nextAllowed(String host) {
        return of(host).nextAllowed();
    }

    /** What is remembered of the host. */
    public HostRecord state(String host) {
        return of(host).state();
    }

    /** Keeps what robots.txt said. */
    public void rememberRobots(String host, @Nullable String robots, int status, Instant readAt) {
        of(host).remember(robots, status, readAt);
    }

    /** Writes down what is not yet, and lets other processes have the host. */
    public void save(String host) {
        of(host).save();
        of(host).letGo();
    }

    private HostManners of(String host) {
        return hosts.computeIfAbsent(host, name -> new HostManners(name, frontier, tools));
    }
}
