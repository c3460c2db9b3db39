package org.markwarden.storage.memory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.HostRecord;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.Visit;

/** The frontier in memory. */
final class MemoryFrontier implements FrontierStore {
    private static final Comparator<Planned> BY_DUE =
            Comparator.comparing((Planned planned) -> planned.visit().due()).thenComparing(Planned::url);

    private static final Comparator<Tally> BY_KIND = Comparator.comparing(
                    (Tally tally) -> tally.kind().label())
            .thenComparing(Tally::host)
            .thenComparing(Tally::day)
            .thenComparing(Tally::detail);
    private static final Comparator<Planned> URGENT_FIRST =
            Comparator.comparing(Planned::isUrgent).reversed();

    private final Journal journal;
    private final SnapshotStore snapshots;
    private final Table<String, Planned> visits;
    private final Log<Attempt> attempts;
    private final Table<String, HostRecord> hosts;
    private final Table<String, Hold> holds;

    MemoryFrontier(Journal journal, SnapshotStore snapshots) {
        this.journal = journal;
        this.snapshots = snapshots;
        visits = new Table<>(journal);
        attempts = new Log<>(journal);
        hosts = new Table<>(journal);
        holds = new Table<>(journal);
    }

    private record Hold(String holder, Instant until) {}

    private record Attempt(URI url, String marketplace, Fetch fetch) {}

    @Override
    public int add(List<Visit> planned) {
        return journal.atomically(() -> {
            int before = visits.size();
            planned.stream().filter(visit -> !visits.has(key(visit.url()))).forEach(visit -> put(Planned.first(visit)));
            return visits.size() - before;
        });
    }

    private static String key(URI url) {
        return url.toString();
    }

    private void put(Planned planned) {
        visits.put(planned.url(), planned);
    }

    @Override
    public void requestBy(Visit visit) {
        journal.atomically(() -> {
            Planned planned = visits.get(key(visit.url()));
            put(planned == null ? Planned.first(visit) : planned.requested(visit));
        });
    }

    @Override
    public List<String> hostsDue(Instant now, int limit) {
        return journal.atomically(() -> {
            Map<String, Instant> earliest = new TreeMap<>();
            due(now).forEach(planned ->
                    earliest.merge(planned.visit().host(), planned.readyAt(), (a, b) -> a.isBefore(b) ? a : b));
            return earliest.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .limit(limit)
                    .toList();
        });
    }

    private Stream<Planned> due(Instant now) {
        return visits.rows().filter(planned -> planned.isReady(now));
    }

    @Override
    public List<Visit> lease(String host, Instant now, Instant until, int limit) {
        return journal.atomically(() -> {
            List<Planned> leased = due(now).filter(
                            planned -> planned.visit().host().equals(host))
                    .sorted(URGENT_FIRST.thenComparing(Planned::readyAt).thenComparing(Planned::url))
                    .limit(limit)
                    .toList();
            leased.forEach(planned -> put(planned.leased(until)));
            return leased.stream()
                    .sorted(URGENT_FIRST.thenComparing(BY_DUE))
                    .map(Planned::visit)
                    .toList();
        });
    }

    @Override
    public void release(List<Visit> given) {
        journal.atomically(() -> given.forEach(visit -> {
            Planned planned = visits.get(key(visit.url()));
            if (planned != null) {
                put(planned.released());
            }
        }));
    }

    @Override
    public int releaseAll() {
        return journal.atomically(() -> {
            List<Planned> leased = visits.rows().filter(Planned::leased).toList();
            leased.forEach(planned -> put(planned.released()));
            holds.clear();
            return leased.size();
        });
    }

    @Override
    public void complete(Visit visit, Fetch attempt, @Nullable Instant next) {
        journal.atomically(() -> {
            Planned planned = visits.get(key(visit.url()));
            put((planned == null ? Planned.first(visit) : planned).completed(visit, next));
            attempts.add(new Attempt(visit.url(), visit.marketplace(), attempt));
        });
    }

    @Override
    public Optional<Visit> find(URI url) {
        return journal.atomically(
                () -> Optional.ofNullable(visits.get(key(url))).map(Planned::visit));
    }

    @Override
    public List<Fetch> attempts(URI url, int limit) {
        return journal.atomically(
                () -> attempts.newestFirst(attempt -> attempt.url().equals(url))
                        .map(Attempt::fetch)
                        .sorted(Comparator.comparing(Fetch::at).reversed())
                        .limit(limit)
                        .toList());
    }

    @Override
    public Map<String, Long> attemptCounts(String marketplace) {
        return journal.atomically(() -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            attempts.where(attempt -> attempt.marketplace().equals(marketplace))
                    .forEach(attempt ->
                            counts.merge(AttemptKind.of(attempt.fetch()).label(), 1L, Long::sum));
            return counts;
        });
    }

    @Override
    public List<Tally> tally(String marketplace, ZoneOffset days) {
        return journal.atomically(() -> {
            Map<Tally, Long> counts = new LinkedHashMap<>();
            attempts.where(attempt -> attempt.marketplace().equals(marketplace))
                    .forEach(attempt -> counts.merge(kind(attempt, days), 1L, Long::sum));
            return counts.entrySet().stream()
                    .map(entry -> counted(entry.getKey(), entry.getValue()))
                    .sorted(BY_KIND)
                    .toList();
        });
    }

    private Tally kind(Attempt attempt, ZoneOffset days) {
        Planned planned = visits.get(key(attempt.url()));
        return new Tally(
                AttemptKind.of(attempt.fetch()),
                detail(attempt.fetch()),
                planned == null ? "" : planned.visit().host(),
                LocalDate.ofInstant(attempt.fetch().at(), days),
                1);
    }

    private String detail(Fetch fetch) {
        return switch (fetch) {
            case Fetch.Fetched it ->
                snapshots
                        .find(it.snapshot())
                        .map(snapshot -> snapshot.page().label() + ": " + snapshot.pageReason())
                        .orElse("");
            case Fetch.Failed it -> it.reason();
            case Fetch.RefusedByRobots it -> it.rule();
            case Fetch.NotModified _, Fetch.Throttled _ -> "";
        };
    }

    private static Tally counted(Tally tally, long count) {
        return new Tally(tally.kind(), tally.detail(), tally.host(), tally.day(), count);
    }

    @Override
    public Map<AttemptKind, Long> unanswered(String marketplace) {
        return journal.atomically(() -> {
            Map<URI, AttemptKind> last = new LinkedHashMap<>();
            attempts.where(attempt -> attempt.marketplace().equals(marketplace))
                    .forEach(attempt -> last.merge(
                            attempt.url(),
                            AttemptKind.of(attempt.fetch()),
                            (before, now) -> before.gavePage() ? before : now));
            return last.values().stream()
                    .filter(kind -> !kind.gavePage())
                    .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        });
    }

    @Override
    public List<Unread> unread(String marketplace, int limit) {
        return journal.atomically(() -> {
            Map<URI, Fetch> last = new LinkedHashMap<>();
            attempts.where(attempt -> attempt.marketplace().equals(marketplace))
                    .forEach(attempt -> last.merge(attempt.url(), attempt.fetch(), MemoryFrontier::telling));
            return last.entrySet().stream()
                    .filter(entry -> isUnread(entry.getValue()))
                    .map(entry -> new Unread(entry.getKey(), reason(entry.getValue())))
                    .sorted(Comparator.comparing(unread -> unread.url().toString()))
                    .limit(limit)
                    .toList();
        });
    }

    private static Fetch telling(Fetch before, Fetch now) {
        return AttemptKind.of(before).gavePage() && !(now instanceof Fetch.Fetched) ? before : now;
    }

    private boolean isUnread(Fetch fetch) {
        return switch (fetch) {
            case Fetch.Fetched it ->
                snapshots
                        .find(it.snapshot())
                        .map(Snapshot::page)
                        .filter(page -> page == PageKind.ERROR || page == PageKind.CHALLENGE)
                        .isPresent();
            case Fetch.NotModified _ -> false;
            case Fetch.Failed _, Fetch.RefusedByRobots _, Fetch.Throttled _ -> true;
        };
    }

    private String reason(Fetch fetch) {
        String detail = detail(fetch);
        return detail.isEmpty() ? AttemptKind.of(fetch).label() : detail;
    }

    @Override
    public Backlog backlog(String marketplace) {
        return journal.atomically(() -> {
            List<Planned> own = visits.rows()
                    .filter(planned -> planned.visit().marketplace().equals(marketplace))
                    .toList();
            return new Backlog(
                    own.size(),
                    own.stream().filter(planned -> !planned.visited()).count());
        });
    }

    @Override
    public boolean holdHost(String host, String holder, Instant now, Instant until) {
        return journal.atomically(() -> {
            Hold hold = holds.get(host);
            boolean free = hold == null
                    || hold.holder().equals(holder)
                    || !hold.until().isAfter(now)
                    || hold.until().isAfter(until.plus(Duration.between(now, until)));
            if (free) {
                holds.put(host, new Hold(holder, until));
            }
            return free;
        });
    }

    @Override
    public void letGoOfHost(String host, String holder) {
        journal.atomically(() -> {
            Hold hold = holds.get(host);
            if (hold != null && hold.holder().equals(holder)) {
                holds.remove(host);
            }
        });
    }

    @Override
    public Optional<HostRecord> host(String host) {
        return journal.atomically(() -> Optional.ofNullable(hosts.get(host)));
    }

    @Override
    public void saveHost(HostRecord host) {
        journal.atomically(() -> hosts.put(host.host(), host));
    }
}
