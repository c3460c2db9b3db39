package org.markwarden.storage.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.markwarden.storage.PriceStore;

/** Prices in memory. */
final class MemoryPrices implements PriceStore {
    private static final Comparator<SeenPrice> NEWEST_FIRST = Comparator.comparing(SeenPrice::day)
            .reversed()
            .thenComparing(price -> price.listing().value());

    private final Journal journal;
    private final Table<String, SeenPrice> prices;

    MemoryPrices(Journal journal) {
        this.journal = journal;
        prices = new Table<>(journal);
    }

    @Override
    public void add(List<SeenPrice> added) {
        journal.atomically(() -> added.forEach(price ->
                prices.put(price.listing().value() + "\n" + price.like().right().value(), price)));
    }

    @Override
    public List<SeenPrice> newest(SeenPrice.Like like, LocalDate asOf, int limit) {
        return journal.atomically(() -> prices.rows()
                .filter(price -> price.like().equals(like) && !price.day().isAfter(asOf))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList());
    }
}
