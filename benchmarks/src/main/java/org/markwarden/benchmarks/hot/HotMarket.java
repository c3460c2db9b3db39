package org.markwarden.benchmarks.hot;

import java.util.List;
import org.markwarden.benchmarks.market.GeneratedListings;
import org.markwarden.benchmarks.market.GeneratedMarket;
import org.markwarden.benchmarks.market.GeneratedRights;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.names.NameEntry;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.NameOrigin;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every hot path works on: 132,000 names, a hundred of them watched, titles and whole listings. */
@State(Scope.Benchmark)
public class HotMarket {

    private static final int NAMES = 132_000;
    private static final int WATCHED = 100;
    private static final int TITLES = 1 << 12;

    private final TextTables tables = TextTables.load();
    private final List<String> names = GeneratedMarket.names(1, NAMES).list();
    private final List<String> titles = GeneratedMarket.titles(2, names, TITLES);

    TextTables tables() {
        return tables;
    }

    NameIndex index() {
        return NameIndex.build(tables, add -> {
            for (int i = 0; i < names.size(); i++) {
                add.accept(new NameEntry(i, 0, names.get(i), i < WATCHED, NameOrigin.NAME));
            }
        });
    }

    Register register() {
        return Register.of(GeneratedRights.of(names, WATCHED, 4), tables);
    }

    List<Listing> listings() {
        return new GeneratedListings(names, 3).of(titles);
    }

    /** One title after another, round and round. */
    String title(int number) {
        return titles.get(number & (TITLES - 1));
    }

    String name(int number) {
        return names.get(number % NAMES);
    }
}
