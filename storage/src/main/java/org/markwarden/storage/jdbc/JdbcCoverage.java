package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.CoverageStore;

/** Coverage in the tables {@code field_batch}, {@code drift} and {@code list_page}. */
final class JdbcCoverage implements CoverageStore {
    private final Transactions transactions;

    JdbcCoverage(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void count(List<PageFields> pages) {
        transactions.write(handle -> {
            pages.forEach(page -> count(handle, page));
            return pages.size();
        });
    }

    private static void count(Handle handle, PageFields page) {
        long batch = openBatch(handle, page.series());
        count(handle, page, batch, "");
        page.known().stream().sorted().forEach(field -> count(handle, page, batch, field));
    }

    private static long openBatch(Handle handle, Series series) {
        return new Sql(handle, """
                        SELECT number, n FROM field_batch WHERE marketplace = :marketplace AND kind = :kind AND field = ''
                        ORDER BY number DESC LIMIT 1
                        """, values -> named(values, series))
                .first(row -> row.number("n") < BATCH ? row.number("number") : row.number("number") + 1)
                .orElse(0L);
    }

    private static void count(Handle handle, PageFields page, long batch, String field) {
        new Sql(
                        handle,
                        """
                        INSERT INTO field_batch (marketplace, kind, number, field, n, began, ended)
                        VALUES (:marketplace, :kind, :number, :field, 1, :at, :at)
                        ON CONFLICT (marketplace, kind, number, field)
                        DO UPDATE SET n = field_batch.n + 1, ended = excluded.ended
                        """,
                        values -> named(values, page.series())
                                .number("number", batch)
                                .text("field", field)
                                .instant("at", page.at()))
                .change();
    }

    private static Parameters named(Parameters values, Series series) {
        return values.text("marketplace", series.marketplace())
                .text("kind", series.kind().label());
    }

    @Override
    public List<Series> series() {
        return transactions.read(handle -> Sql.plain(
                        handle,
                        "SELECT DISTINCT marketplace, kind FROM field_batch WHERE field = '' ORDER BY marketplace, kind")
                .list(JdbcCoverage::series));
    }

    private static Series series(Row row) throws SQLException {
        return new Series(row.text("marketplace"), PageKind.of(row.text("kind")).orElse(PageKind.OTHER));
    }

    private record Count(long number, String field, long n, Instant began, Instant ended) {}

    @Override
    public List<FieldBatch> batches(Series series, int limit) {
        List<Count> counts = transactions.read(handle -> new Sql(
                        handle, """
                        SELECT * FROM field_batch WHERE marketplace = :marketplace AND kind = :kind AND number > (
                            SELECT max(number) FROM field_batch WHERE marketplace = :marketplace AND kind = :kind) - :limit
                        ORDER BY number DESC, field
                        """, values -> named(values, series).number("limit", limit))
                .list(row -> new Count(
                        row.number("number"),
                        row.text("field"),
                        row.number("n"),
                        row.instant("began"),
                        row.instant("ended"))));
        Map<Long, Map<String, Long>> known = new LinkedHashMap<>();
        counts.forEach(count -> known.computeIfAbsent(count.number(), any -> new LinkedHashMap<>())
                .put(count.field(), count.n()));
        return counts.stream()
                .filter(count -> count.field().isEmpty())
                .map(count -> batch(count, known.getOrDefault(count.number(), Map.of())))
                .toList();
    }

    private static FieldBatch batch(Count pages, Map<String, Long> counts) {
        Map<String, Long> known = new LinkedHashMap<>(counts);
        known.remove("");
        return new FieldBatch(pages.number(), pages.began(), pages.ended(), pages.n(), known);
    }

    @Override
    public void raise(Drift drift) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO drift (number, marketplace, kind, field, baseline_known, baseline_pages, found_known,
                            found_pages, since_batch, raised_at, cleared_at)
                        VALUES (:number, :marketplace, :kind, :field, :baseline_known, :baseline_pages, :found_known,
                            :found_pages, :since_batch, :raised_at, :cleared_at)
                        """,
                        values -> named(values, drift.series())
                                .number("number", Counter.DRIFT.next(handle))
                                .text("field", drift.field())
                                .number("baseline_known", drift.baseline().known())
                                .number("baseline_pages", drift.baseline().pages())
                                .number("found_known", drift.found().known())
                                .number("found_pages", drift.found().pages())
                                .number("since_batch", drift.since())
                                .instant("raised_at", drift.raised())
                                .instant("cleared_at", drift.cleared()))
                .change());
    }

    @Override
    public void clear(Series series, String field, Instant at) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        UPDATE drift SET cleared_at = :at
                        WHERE marketplace = :marketplace AND kind = :kind AND field = :field AND cleared_at IS NULL
                        """,
                        values -> named(values, series).text("field", field).instant("at", at))
                .change());
    }

    @Override
    public List<Drift> drifts(boolean openOnly, int limit) {
        String where = openOnly ? " WHERE cleared_at IS NULL" : "";
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM drift" + where + " ORDER BY number DESC LIMIT :limit",
                        values -> values.number("limit", limit))
                .list(row -> new Drift(
                        series(row),
                        row.text("field"),
                        new Share(row.number("baseline_known"), row.number("baseline_pages")),
                        new Share(row.number("found_known"), row.number("found_pages")),
                        row.number("since_batch"),
                        row.instant("raised_at"),
                        row.instantOrNull("cleared_at"))));
    }

    @Override
    public void see(ListPage page) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO list_page (url_key, marketplace, list, url, declared, items, next)
                        VALUES (:url_key, :marketplace, :list, :url, :declared, :items, :next)
                        ON CONFLICT (url_key) DO UPDATE SET declared = excluded.declared, items = excluded.items,
                            next = excluded.next
                        """,
                        values -> values.text("url_key", Sql.key(page.url()))
                                .text("marketplace", page.marketplace())
                                .text("list", page.list())
                                .uri("url", page.url())
                                .numberOrNull("declared", page.declared())
                                .text("items", String.join("\n", page.items()))
                                .text(
                                        "next",
                                        String.join(
                                                "\n",
                                                page.next().stream()
                                                        .map(URI::toString)
                                                        .toList())))
                .change());
    }

    @Override
    public List<ListPage> lists(String marketplace) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM list_page WHERE marketplace = :marketplace ORDER BY url_key",
                        values -> values.text("marketplace", marketplace))
                .list(row -> new ListPage(
                        row.text("marketplace"),
                        row.text("list"),
                        row.uri("url"),
                        row.numberOrNull("declared"),
                        lines(row.text("items")),
                        lines(row.text("next")).stream().map(URI::create).toList())));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }
}
