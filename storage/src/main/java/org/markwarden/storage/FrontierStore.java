package org.markwarden.storage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.Fetch;

/** What to visit next and when; every attempt that was made; the manners kept towards each host. */
public interface FrontierStore {
    /** Adds addresses that are not there yet; those that are stay as they are. Returns how many were new. */
    int add(List<Visit> visits);

    /**
     * Makes an address due no later than {@code due}, adding it when absent; for follow-up of a notice. An address that is
     * leased stays leased and is due again afterwards.
     */
    void requestBy(Visit visit);

    /** Hosts that have something due and unleased, in the order of the earliest due time. */
    List<String> hostsDue(Instant now, int limit);

    /** Leases what is due on one host until {@code until}; an unfinished lease falls due again then. */
    List<Visit> lease(String host, Instant now, Instant until, int limit);

    /** Ends a lease: records the attempt, and when to come again, or never. */
    void complete(Visit visit, Fetch attempt, @Nullable Instant next);

    /** The visit planned for an address. */
    Optional<Visit> find(URI url);

    /** The attempts made at one address, newest first. */
    List<Fetch> attempts(URI url, int limit);

    /** Counts attempts by kind (fetched, not-modified, refused-by-robots, throttled, failed) per marketplace. */
    Map<String, Long> attemptCounts(String marketplace);

    /** Addresses of a marketplace that were planned, and those still waiting for their first visit. */
    Backlog backlog(String marketplace);

    /** What is remembered of a host: when it may be visited next, its robots.txt, its back-off. */
    Optional<HostRecord> host(String host);

    /** Keeps what is remembered of a host. */
    void saveHost(HostRecord host);

    /** Planned and waiting addresses. */
    record Backlog(long planned, long waiting) {}
}
