package org.markwarden.benchmarks.names;

import java.util.List;
import org.markwarden.benchmarks.measure.Scan;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.Place;

/** Ours: every view of every name. */
final class OurScan implements Scan<String> {

    private final NameFinder finder;

    OurScan(NameIndex index) {
        finder = index.finder();
    }

    @Override
    public long scan(List<String> titles) {
        long[] found = new long[1];
        for (String title : titles) {
            finder.find(title, Place.TITLE, (_, _, _, _, _, _) -> found[0]++);
        }
        return found[0];
    }
}
