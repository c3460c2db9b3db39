package org.markwarden.storage.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.storage.SellerStore;

/** What shops say of who runs them, in memory. */
final class MemorySellers implements SellerStore {
    private static final Comparator<SellerPage> NEWEST_FIRST = Comparator.comparing(SellerPage::capturedAt)
            .reversed()
            .thenComparing(page -> page.addresses().toString());

    private final Journal journal;
    private final Table<String, SellerPage> pages;
    private final Table<String, Set<String>> shops;

    MemorySellers(Journal journal) {
        this.journal = journal;
        pages = new Table<>(journal);
        shops = new Table<>(journal);
    }

    @Override
    public void add(SellerPage page) {
        journal.atomically(() -> {
            String address = page.address();
            SellerPage before = pages.get(address);
            if (before == null || !before.capturedAt().isAfter(page.capturedAt())) {
                pages.put(address, page);
            }
        });
    }

    @Override
    public List<SellerPage> find(Set<String> keys) {
        return journal.atomically(() -> pages.rows()
                .filter(page -> page.keys().stream().anyMatch(keys::contains))
                .sorted(NEWEST_FIRST)
                .toList());
    }

    @Override
    public void link(String address, String shop) {
        journal.atomically(() -> {
            Set<String> before = shops.get(address);
            Set<String> now = new TreeSet<>(before == null ? Set.of() : before);
            if (now.add(shop)) {
                shops.put(address, now);
            }
        });
    }

    @Override
    public boolean isShownBySeveral(List<String> addresses) {
        return journal.atomically(() -> addresses.stream()
                        .flatMap(address -> Stream.ofNullable(shops.get(address)))
                        .flatMap(Set::stream)
                        .distinct()
                        .count()
                > 1);
    }
}
