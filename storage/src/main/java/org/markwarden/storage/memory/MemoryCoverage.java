package org.markwarden.storage.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.storage.CoverageStore;

/** Coverage in memory. */
final class MemoryCoverage implements CoverageStore {
    private static final Comparator<Series> BY_NAME = Comparator.comparing(Series::marketplace)
            .thenComparing(series -> series.kind().label());

    private final Journal journal;
    private final Table<String, Row> batches;
    private final Table<Long, Drift> drifts;
    private final Table<String, ListPage> lists;

    MemoryCoverage(Journal journal) {
        this.journal = journal;
        batches = new Table<>(journal);
        drifts = new Table<>(journal);
        lists = new Table<>(journal);
    }

    private record Row(Series series, FieldBatch batch) {}

    @Override
    public void count(List<PageFields> pages) {
        journal.atomically(() -> pages.forEach(this::count));
    }

    private void count(PageFields page) {
        List<FieldBatch> newest = batches(page.series(), 1);
        FieldBatch open = newest.isEmpty()
                ? new FieldBatch(0, page.at(), page.at(), 0, Map.of())
                : newest.getFirst().pages() < BATCH
                        ? newest.getFirst()
                        : new FieldBatch(newest.getFirst().number() + 1, page.at(), page.at(), 0, Map.of());
        Map<String, Long> known = new HashMap<>(open.known());
        page.known().forEach(field -> known.merge(field, 1L, Long::sum));
        FieldBatch counted = new FieldBatch(open.number(), open.began(), page.at(), open.pages() + 1, known);
        batches.put(key(page.series(), open.number()), new Row(page.series(), counted));
    }

    private static String key(Series series, long number) {
        return "%s %s %012d".formatted(series.marketplace(), series.kind().label(), number);
    }

    @Override
    public List<Series> series() {
        return journal.atomically(
                () -> batches.rows().map(Row::series).distinct().sorted(BY_NAME).toList());
    }

    @Override
    public List<FieldBatch> batches(Series series, int limit) {
        return journal.atomically(() -> batches.newestFirst()
                .filter(row -> row.series().equals(series))
                .map(Row::batch)
                .limit(limit)
                .toList());
    }

    @Override
    public void raise(Drift drift) {
        journal.atomically(() -> drifts.put((long) drifts.size(), drift));
    }

    @Override
    public void clear(Series series, String field, Instant at) {
        journal.atomically(() -> {
            for (long number = 0; number < drifts.size(); number++) {
                Drift drift = drifts.get(number);
                if (drift != null
                        && drift.cleared() == null
                        && drift.series().equals(series)
                        && drift.field().equals(field)) {
                    drifts.put(number, cleared(drift, at));
                }
            }
        });
    }

    private static Drift cleared(Drift drift, Instant at) {
        return new Drift(
                drift.series(), drift.field(), drift.baseline(), drift.found(), drift.since(), drift.raised(), at);
    }

    @Override
    public List<Drift> drifts(boolean openOnly, int limit) {
        return journal.atomically(() -> drifts.newestFirst()
                .filter(drift -> !openOnly || drift.cleared() == null)
                .limit(limit)
                .toList());
    }

    @Override
    public void see(ListPage page) {
        journal.atomically(() -> lists.put(page.url().toString(), page));
    }

    @Override
    public List<ListPage> lists(String marketplace) {
        return journal.atomically(() -> lists.rows()
                .filter(page -> page.marketplace().equals(marketplace))
                .toList());
    }
}
