package org.markwarden.benchmarks.listings;

import java.time.LocalDate;
import java.util.List;
import org.markwarden.benchmarks.measure.Scan;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.Matcher;

/** Whole listings: every field searched, every mention judged, every right weighed. */
final class ListingScan implements Scan<Listing> {

    private final Matcher matcher;
    private final LocalDate day;

    ListingScan(Matcher matcher, LocalDate day) {
        this.matcher = matcher;
        this.day = day;
    }

    @Override
    public long scan(List<Listing> listings) {
        long found = 0;
        for (Listing listing : listings) {
            found += matcher.match(listing, day).mentions().size();
        }
        return found;
    }
}
