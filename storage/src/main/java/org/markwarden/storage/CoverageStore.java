package org.markwarden.storage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.PageKind;

/** In how many pages each field was read, over time, and how far lists were followed. */
public interface CoverageStore {
    /** Pages in one batch of {@link FieldBatch}. */
    int BATCH = 40;

    /** Counts pages that were read. */
    void count(List<PageFields> pages);

    /** Marketplaces and kinds of page that were counted. */
    List<Series> series();

    /** The batches of a series, newest first. */
    List<FieldBatch> batches(Series series, int limit);

    /** Notes that a field drifted. */
    void raise(Drift drift);

    /** Ends the alarm that is open for a field. */
    void clear(Series series, String field, Instant at);

    /** Alarms, newest first. */
    List<Drift> drifts(boolean openOnly, int limit);

    /** Keeps what a page of a list said; a later reading of the same page replaces it. */
    void see(ListPage page);

    /** The pages of lists of a marketplace, by list and address. */
    List<ListPage> lists(String marketplace);

    /** One kind of page of one marketplace. */
    record Series(String marketplace, PageKind kind) {}

    /**
     * One page that was read.
     *
     * @param known fields it gave
     */
    record PageFields(Series series, Set<String> known, Instant at) {
        public PageFields {
            known = Set.copyOf(known);
        }
    }

    /**
     * So many pages in a row.
     *
     * @param number counts from 0
     * @param known pages that gave the field
     */
    record FieldBatch(long number, Instant began, Instant ended, long pages, Map<String, Long> known) {
        public FieldBatch {
            known = Map.copyOf(known);
        }
    }

    /**
     * A field that is read in fewer pages than it used to be.
     *
     * @param since number of the first batch that is not part of the baseline
     * @param cleared when it recovered, absent while the alarm is open
     */
    record Drift(
            Series series,
            String field,
            Share baseline,
            Share found,
            long since,
            Instant raised,
            @Nullable Instant cleared) {}

    /** So many of so many pages. */
    record Share(long known, long pages) {
        /** Between 0 and 1. */
        public double fraction() {
            return pages == 0 ? 0 : (double) known / pages;
        }
    }

    /**
     * One page of a list: a shop, a category, a search.
     *
     * @param list what all pages of the list have in common
     * @param declared how many items the list says it has in all
     * @param items names of the items on this page
     * @param next addresses of the pages that follow
     */
    record ListPage(
            String marketplace,
            String list,
            URI url,
            @Nullable Long declared,
            List<String> items,
            List<URI> next) {
        public ListPage {
            items = List.copyOf(items);
            next = List.copyOf(next);
        }
    }
}
