package org.markwarden.crawler.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.CoverageStore.Drift;
import org.markwarden.storage.CoverageStore.FieldBatch;
import org.markwarden.storage.CoverageStore.Series;
import org.markwarden.storage.CoverageStore.Share;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches in how many pages each field is read (F-09). A site that changes its layout says nothing; its pages merely stop
 * giving a field. For each marketplace, kind of page and field, the newest pages (the {@value #WINDOW} last at least) are
 * compared with those before them (up to {@value #BASELINE_BATCHES} batches of {@value CoverageStore#BATCH}): the alarm is
 * raised when the 99.9 % Wilson intervals of both shares do not meet and the share fell by {@value #LEAST_DROP} or more, and
 * is cleared when it is back within {@value #RECOVERED} of what it was. Pages read during an alarm are in no baseline.
 */
public final class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);
    private static final int WINDOW = CoverageStore.BATCH;
    private static final int BASELINE_BATCHES = 25;
    private static final double LEAST_DROP = 0.15;
    private static final double RECOVERED = 0.1;
    private static final double Z = 3.29;
    private static final int MOST_ALARMS = 1_000;

    private final CoverageStore store;

    public DriftWatch(CoverageStore store) {
        this.store = store;
    }

    /** Looks at every series; raises and clears alarms. */
    public void runDue(Instant now) {
        List<Drift> past = store.drifts(false, MOST_ALARMS);
        store.series().forEach(series -> look(series, past, now));
    }

    private void look(Series series, List<Drift> all, Instant now) {
        List<FieldBatch> batches = store.batches(series, 2 * BASELINE_BATCHES);
        int window = window(batches);
        if (window == 0) {
            return;
        }
        List<FieldBatch> newest = batches.subList(0, window);
        List<FieldBatch> before = batches.subList(window, batches.size());
        List<Drift> past =
                all.stream().filter(drift -> drift.series().equals(series)).toList();
        for (String field : fields(batches)) {
            List<Drift> own =
                    past.stream().filter(drift -> drift.field().equals(field)).toList();
            Optional<Drift> open =
                    own.stream().filter(drift -> drift.cleared() == null).findFirst();
            Share found = share(newest, field);
            if (open.isPresent()) {
                clear(open.get(), found, now);
            } else {
                raise(series, field, compared(field, newest, sound(before, own)), now);
            }
        }
    }

    /** The window grows over the batches before it that had fallen already when nobody looked yet. */
    private static Comparison compared(String field, List<FieldBatch> newest, List<FieldBatch> before) {
        double middle = (share(newest, field).fraction() + share(before, field).fraction()) / 2;
        int fallen = 0;
        while (fallen < before.size()
                && share(List.of(before.get(fallen)), field).fraction() < middle) {
            fallen++;
        }
        long since =
                fallen == 0 ? newest.getLast().number() : before.get(fallen - 1).number();
        return new Comparison(share(before.subList(fallen, before.size()), field), share(newest, field), since);
    }

    private record Comparison(Share baseline, Share found, long since) {
        boolean isDrift() {
            return baseline.pages() >= WINDOW
                    && found.fraction() <= baseline.fraction() - LEAST_DROP
                    && Wilson.of(found, Z).high() < Wilson.of(baseline, Z).low();
        }
    }

    /** How many of the newest batches it takes for a window; none when there are not enough pages. */
    private static int window(List<FieldBatch> batches) {
        long pages = 0;
        for (int i = 0; i < batches.size(); i++) {
            pages += batches.get(i).pages();
            if (pages >= WINDOW) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The batches that no alarm of this field covers. */
    private static List<FieldBatch> sound(List<FieldBatch> batches, List<Drift> past) {
        List<FieldBatch> sound = new ArrayList<>();
        for (FieldBatch batch : batches) {
            boolean drifted = past.stream()
                    .anyMatch(drift -> batch.number() >= drift.since()
                            && drift.cleared() != null
                            && batch.began().isBefore(drift.cleared()));
            if (!drifted && sound.size() < BASELINE_BATCHES) {
                sound.add(batch);
            }
        }
        return sound;
    }

    private static Set<String> fields(List<FieldBatch> batches) {
        Set<String> fields = new LinkedHashSet<>();
        batches.forEach(
                batch -> fields.addAll(batch.known().keySet().stream().sorted().toList()));
        return fields;
    }

    private static Share share(List<FieldBatch> batches, String field) {
        long pages = batches.stream().mapToLong(FieldBatch::pages).sum();
        long known = batches.stream()
                .mapToLong(batch -> batch.known().getOrDefault(field, 0L))
                .sum();
        return new Share(known, pages);
    }

    private void raise(Series series, String field, Comparison comparison, Instant now) {
        if (comparison.isDrift()) {
            store.raise(
                    new Drift(series, field, comparison.baseline(), comparison.found(), comparison.since(), now, null));
            LOG.warn(
                    "drift of {}: {} is read in {} of {} {} pages, before in {} of {}; has the site changed its layout?",
                    series.marketplace(),
                    field,
                    comparison.found().known(),
                    comparison.found().pages(),
                    series.kind().label(),
                    comparison.baseline().known(),
                    comparison.baseline().pages());
        }
    }

    private void clear(Drift drift, Share found, Instant now) {
        if (found.fraction() >= drift.baseline().fraction() - RECOVERED) {
            store.clear(drift.series(), drift.field(), now);
            LOG.info("drift of {} is over: {} is read again", drift.series().marketplace(), drift.field());
        }
    }
}
