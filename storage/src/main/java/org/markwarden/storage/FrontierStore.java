package org.markwarden.storage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /**
     * Leases what is due on one host until {@code until}, what a notice waits for (follow-up, publication) before all else;
     * an unfinished lease falls due again then.
     */
    List<Visit> lease(String host, Instant now, Instant until, int limit);

    /** Gives leased visits back untried; they are due as before. */
    void release(List<Visit> visits);

    /** Gives every leased visit and held host back; only for a process that is alone on its store, when it starts. */
    int releaseAll();

    /** Ends a lease: records the attempt, and when to come again, or never. */
    void complete(Visit visit, Fetch attempt, @Nullable Instant next);

    /** The visit planned for an address. */
    Optional<Visit> find(URI url);

    /** The attempts made at one address, newest first. */
    List<Fetch> attempts(URI url, int limit);

    /** Counts attempts by kind (fetched, not-modified, refused-by-robots, throttled, failed) per marketplace. */
    Map<String, Long> attemptCounts(String marketplace);

    /**
     * Counts attempts by kind, detail, host and day. The detail of a fetched page is what it was read as, with the reason
     * behind a colon; that of a failed or refused one is its reason.
     *
     * @param days the zone's offset in which a day begins
     */
    List<Tally> tally(String marketplace, ZoneOffset days);

    /** Addresses of a marketplace that were planned, and those still waiting for their first visit. */
    Backlog backlog(String marketplace);

    /** Addresses of a marketplace that were asked for and have given no page yet, by how the last attempt ended. */
    Map<AttemptKind, Long> unanswered(String marketplace);

    /**
     * Addresses of a marketplace that were asked for without learning what stands there: those that gave no page, by how the last attempt
     * ended, and those whose newest page is an error or bars the visitor. In the order of the addresses.
     */
    List<Unread> unread(String marketplace, int limit);

    /**
     * Holds a host for one process until then, so that no two ask it at a time; renews what this holder has already. A hold that
     * ends later than twice as far ahead was taken by a clock that went wrong, and holds nobody off.
     *
     * @param holder names the process
     * @return false while another holds it
     */
    boolean holdHost(String host, String holder, Instant now, Instant until);

    /** Ends a hold before its time; another's stays. */
    void letGoOfHost(String host, String holder);

    /** What is remembered of a host: when it may be visited next, its robots.txt, its back-off. */
    Optional<HostRecord> host(String host);

    /** Keeps what is remembered of a host. */
    void saveHost(HostRecord host);

    /** An address and why it is not known what stands there. */
    record Unread(URI url, String reason) {}

    /** Attempts that have all this in common. */
    record Tally(AttemptKind kind, String detail, String host, LocalDate day, long count) {}

    /** Planned and waiting addresses. */
    record Backlog(long planned, long waiting) {}
}
