package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.HostRecord;
import org.markwarden.storage.Visit;

/** The frontier in the tables {@code visit}, {@code attempt} and {@code host}. */
final class JdbcFrontier implements FrontierStore {
    private static final Comparator<Visit> BY_DUE =
            Comparator.comparing(Visit::due).thenComparing(visit -> visit.url().toString());

    private final Transactions transactions;
    private final String urgent;
    private final String any;

    JdbcFrontier(Transactions transactions) {
        this.transactions = transactions;
        urgent = lease("AND purpose IN ('follow-up', 'publication')");
        any = lease("");
    }

    private String lease(String condition) {
        return """
                UPDATE visit SET leased = TRUE, ready = :until
                WHERE url_key IN (
                    SELECT url_key FROM visit WHERE host = :host AND ready IS NOT NULL AND ready <= :now %s
                    ORDER BY ready, url_key LIMIT :limit %s)
                AND ready <= :now
                RETURNING *
                """.formatted(condition, transactions.dialect().lease());
    }

    @Override
    public int add(List<Visit> visits) {
        if (visits.isEmpty()) {
            return 0;
        }
        return transactions.write(
                handle -> Sql.each(handle, VisitRow.INSERT + "DO NOTHING", visits, VisitRow::bindFirst));
    }

    @Override
    public void requestBy(Visit visit) {
        transactions.write(
                handle -> new Sql(handle, VisitRow.INSERT + """
                                DO UPDATE SET
                                    again_due = CASE WHEN visit.leased
                                            AND (visit.again_due IS NULL OR excluded.due < visit.again_due)
                                        THEN excluded.due ELSE visit.again_due END,
                                    again_purpose = CASE WHEN visit.leased
                                            AND (visit.again_due IS NULL OR excluded.due < visit.again_due)
                                        THEN excluded.purpose ELSE visit.again_purpose END,
                                    due = CASE WHEN visit.leased = FALSE
                                            AND (visit.ready IS NULL OR excluded.due < visit.ready)
                                        THEN excluded.due ELSE visit.due END,
                                    purpose = CASE WHEN visit.leased = FALSE
                                            AND (visit.ready IS NULL OR excluded.due < visit.ready)
                                        THEN excluded.purpose ELSE visit.purpose END,
                                    ready = CASE WHEN visit.leased = FALSE
                                            AND (visit.ready IS NULL OR excluded.due < visit.ready)
                                        THEN excluded.due ELSE visit.ready END
                                """, values -> VisitRow.bindFirst(values, visit)).change());
    }

    /** Steps from host to host through the index instead of reading every address that is due. */
    @Override
    public List<String> hostsDue(Instant now, int limit) {
        return transactions.read(handle -> new Sql(
                        handle, """
                        WITH RECURSIVE known (host) AS (
                            SELECT (SELECT v.host FROM visit v WHERE v.ready IS NOT NULL ORDER BY v.host LIMIT 1)
                            UNION ALL
                            SELECT (SELECT v.host FROM visit v WHERE v.ready IS NOT NULL AND v.host > known.host
                                ORDER BY v.host LIMIT 1)
                            FROM known WHERE known.host IS NOT NULL
                        ), earliest (host, ready) AS (
                            SELECT known.host, (SELECT v.ready FROM visit v
                                WHERE v.host = known.host AND v.ready IS NOT NULL ORDER BY v.ready LIMIT 1)
                            FROM known WHERE known.host IS NOT NULL
                        )
                        SELECT host FROM earliest WHERE ready <= :now ORDER BY ready, host LIMIT :limit
                        """, values -> values.instant("now", now).number("limit", limit))
                .list(row -> row.text("host")));
    }

    @Override
    public List<Visit> lease(String host, Instant now, Instant until, int limit) {
        return transactions.write(handle -> {
            Lease asked = new Lease(host, now, until);
            List<Visit> leased = new ArrayList<>(leased(handle, urgent, asked, limit));
            if (leased.size() < limit) {
                leased.addAll(leased(handle, any, asked, limit - leased.size()));
            }
            return List.copyOf(leased);
        });
    }

    private record Lease(String host, Instant now, Instant until) {}

    private static List<Visit> leased(Handle handle, String text, Lease lease, int limit) {
        return new Sql(
                        handle,
                        text,
                        values -> values.text("host", lease.host())
                                .instant("now", lease.now())
                                .instant("until", lease.until())
                                .number("limit", limit))
                .list(VisitRow::read).stream().sorted(BY_DUE).toList();
    }

    @Override
    public void release(List<Visit> visits) {
        transactions.write(handle -> Sql.each(
                handle,
                "UPDATE visit SET leased = FALSE, ready = due WHERE url_key = :key AND leased",
                visits,
                (values, visit) -> values.text("key", Sql.key(visit.url()))));
    }

    @Override
    public int releaseAll() {
        return transactions.write(handle -> {
            Sql.plain(handle, "DELETE FROM host_hold").change();
            return Sql.plain(handle, "UPDATE visit SET leased = FALSE, ready = due WHERE leased")
                    .change();
        });
    }

    @Override
    public void complete(Visit visit, Fetch attempt, @Nullable Instant next) {
        transactions.write(handle -> {
            long number = finish(handle, visit, next);
            return insert(handle, visit, attempt, number);
        });
    }

    private static long finish(Handle handle, Visit visit, @Nullable Instant next) {
        return new Sql(
                        handle,
                        VisitRow.INSERT + """
                                DO UPDATE SET host = excluded.host, marketplace = excluded.marketplace,
                                    depth = excluded.depth, from_url = excluded.from_url, etag = excluded.etag,
                                    last_modified = excluded.last_modified, leased = FALSE,
                                    attempts = visit.attempts + 1,
                                    due = CASE WHEN visit.again_due IS NOT NULL
                                            AND (excluded.ready IS NULL OR visit.again_due <= excluded.ready)
                                        THEN visit.again_due ELSE excluded.due END,
                                    purpose = CASE WHEN visit.again_due IS NOT NULL
                                            AND (excluded.ready IS NULL OR visit.again_due <= excluded.ready)
                                        THEN visit.again_purpose ELSE excluded.purpose END,
                                    ready = CASE WHEN visit.again_due IS NOT NULL
                                            AND (excluded.ready IS NULL OR visit.again_due <= excluded.ready)
                                        THEN visit.again_due ELSE excluded.ready END,
                                    again_due = NULL, again_purpose = NULL
                                RETURNING attempts
                                """,
                        values -> VisitRow.bind(values, visit)
                                .instant("due", next == null ? visit.due() : next)
                                .instant("ready", next)
                                .number("attempts", 1))
                .number();
    }

    private static int insert(Handle handle, Visit visit, Fetch attempt, long number) {
        return new Sql(
                        handle,
                        """
                        INSERT INTO attempt (url_key, number, marketplace, kind, url, at, snapshot, detail, status, duration)
                        VALUES (:url_key, :number, :marketplace, :kind, :url, :at, :snapshot, :detail, :status, :duration)
                        """,
                        values -> FetchRow.bind(values, attempt)
                                .text("url_key", Sql.key(visit.url()))
                                .number("number", number)
                                .text("marketplace", visit.marketplace()))
                .change();
    }

    @Override
    public Optional<Visit> find(URI url) {
        return transactions.read(handle -> new Sql(
                        handle, "SELECT * FROM visit WHERE url_key = :key", values -> values.text("key", Sql.key(url)))
                .first(VisitRow::read));
    }

    @Override
    public List<Fetch> attempts(URI url, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM attempt WHERE url_key = :key ORDER BY at DESC, number DESC LIMIT :limit",
                        values -> values.text("key", Sql.key(url)).number("limit", limit))
                .list(FetchRow::read));
    }

    @Override
    public Map<String, Long> attemptCounts(String marketplace) {
        return transactions
                .read(handle -> new Sql(handle, """
                                SELECT kind, count(*) AS n FROM attempt WHERE marketplace = :marketplace
                                GROUP BY kind ORDER BY kind
                                """, values -> values.text("marketplace", marketplace))
                        .list(row -> Map.entry(row.text("kind"), row.number("n"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Tally> tally(String marketplace, ZoneOffset days) {
        return transactions.read(handle -> JdbcTally.of(handle, marketplace, days));
    }

    @Override
    public Map<AttemptKind, Long> unanswered(String marketplace) {
        return transactions.read(handle -> JdbcTally.unanswered(handle, marketplace));
    }

    @Override
    public List<Unread> unread(String marketplace, int limit) {
        return transactions.read(handle -> JdbcTally.unread(handle, marketplace, limit));
    }

    @Override
    public Backlog backlog(String marketplace) {
        return transactions.read(handle -> JdbcTally.backlog(handle, marketplace));
    }

    @Override
    public boolean holdHost(String host, String holder, Instant now, Instant until) {
        return transactions.write(handle -> new Sql(
                                handle,
                                """
                                INSERT INTO host_hold (host, holder, held_until) VALUES (:host, :holder, :held_until)
                                ON CONFLICT (host) DO UPDATE
                                SET holder = excluded.holder, held_until = excluded.held_until
                                WHERE host_hold.holder = excluded.holder
                                    OR host_hold.held_until <= :now OR host_hold.held_until > :absurd
                                """,
                                values -> values.text("host", host)
                                        .text("holder", holder)
                                        .instant("held_until", until)
                                        .instant("now", now)
                                        .instant("absurd", until.plus(Duration.between(now, until))))
                        .change())
                > 0;
    }

    @Override
    public void letGoOfHost(String host, String holder) {
        transactions.write(handle -> new Sql(
                        handle,
                        "DELETE FROM host_hold WHERE host = :host AND holder = :holder",
                        values -> values.text("host", host).text("holder", holder))
                .change());
    }

    @Override
    public Optional<HostRecord> host(String host) {
        return transactions.read(
                handle -> new Sql(handle, "SELECT * FROM host WHERE host = :host", values -> values.text("host", host))
                        .first(JdbcFrontier::hostRecord));
    }

    private static HostRecord hostRecord(Row row) throws SQLException {
        return new HostRecord(
                row.text("host"),
                row.instant("next_allowed"),
                row.count("failures"),
                row.textOrNull("robots"),
                row.count("robots_status"),
                row.instantOrNull("robots_at"),
                row.number("requests_today"));
    }

    @Override
    public void saveHost(HostRecord host) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO host (host, next_allowed, failures, robots, robots_status, robots_at, requests_today)
                        VALUES (:host, :next_allowed, :failures, :robots, :robots_status, :robots_at, :requests_today)
                        ON CONFLICT (host) DO UPDATE SET next_allowed = excluded.next_allowed,
                            failures = excluded.failures, robots = excluded.robots,
                            robots_status = excluded.robots_status, robots_at = excluded.robots_at,
                            requests_today = excluded.requests_today
                        """,
                        values -> values.text("host", host.host())
                                .instant("next_allowed", host.nextAllowed())
                                .number("failures", host.failures())
                                .text("robots", host.robots())
                                .number("robots_status", host.robotsStatus())
                                .instant("robots_at", host.robotsAt())
                                .number("requests_today", host.requestsToday()))
                .change());
    }
}
