package org.markwarden.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.SellerPage;

/**
 * What shops say of who runs them; listings whose seller it changes are matched again, in the transaction in which the page is kept.
 * A page that says what it said before has nothing matched again.
 */
public final class JoinedSellers implements SellerStore {
    private static final int PORTION = 500;

    private final SellerStore sellers;
    private final ListingStore listings;
    private final Consumer<Runnable> transaction;
    private final Joining joining;

    /**
     * Keeps these sellers beside these listings.
     *
     * @param transaction runs its work whole or not at all
     */
    public JoinedSellers(SellerStore sellers, ListingStore listings, Consumer<Runnable> transaction) {
        this.sellers = sellers;
        this.listings = listings;
        this.transaction = transaction;
        this.joining = new Joining(sellers);
    }

    Joining joining() {
        return joining;
    }

    /** Whether this is what the newest version of the listing says, with what is known of its shop now. */
    public boolean isCurrent(Listing listing) {
        return SellerPage.keysOf(listing).isEmpty()
                || listings.find(listing.id())
                        .map(kept -> SellerPage.markOf(joining.joined(kept)).equals(SellerPage.markOf(listing)))
                        .orElse(true);
    }

    @Override
    public void add(SellerPage page) {
        transaction.accept(() -> {
            if (saysTheSame(page)) {
                sellers.add(page);
                return;
            }
            Set<String> names = namesNowAndBefore(page);
            Map<ListingId, String> before = marks(names);
            sellers.add(page);
            Map<ListingId, String> after = marks(names);
            List<ListingId> changed = new ArrayList<>();
            after.forEach((id, mark) -> {
                if (!mark.equals(before.get(id))) {
                    changed.add(id);
                }
            });
            listings.matchAgain(changed);
        });
    }

    /** A page that says it is another shop's than before is taken from the listings of that one. */
    private Set<String> namesNowAndBefore(SellerPage page) {
        Set<String> names = new LinkedHashSet<>(page.keys());
        for (SellerPage known : sellers.find(page.keys())) {
            if (known.addresses().stream().anyMatch(page.addresses()::contains)) {
                names.addAll(known.keys());
            }
        }
        return names;
    }

    /** Where it is the only one it cannot change which of several speaks. */
    private boolean saysTheSame(SellerPage page) {
        List<SellerPage> known = sellers.find(page.keys());
        return known.size() == 1
                && known.getFirst().addresses().equals(page.addresses())
                && known.getFirst().says().equals(page.says());
    }

    private Map<ListingId, String> marks(Set<String> names) {
        Map<ListingId, String> marks = new LinkedHashMap<>();
        inPortions(
                names,
                portion -> joining.joined(portion)
                        .forEach(listing -> marks.put(listing.id(), SellerPage.markOf(listing))));
        return marks;
    }

    private void inPortions(Set<String> names, Consumer<List<Listing>> taker) {
        List<Listing> portion = listings.ofShop(names, null, PORTION);
        while (!portion.isEmpty()) {
            taker.accept(portion);
            portion = listings.ofShop(names, portion.getLast().id(), PORTION);
        }
    }

    @Override
    public List<SellerPage> find(Set<String> keys) {
        return sellers.find(keys);
    }

    /** The second shop that leads to a page may take it from the listings of the first. */
    @Override
    public void link(String address, String shop) {
        transaction.accept(() -> {
            List<SellerPage> free = sellers.find(Set.of("page " + address)).stream()
                    .filter(page -> !sellers.isShownBySeveral(page.addresses()))
                    .toList();
            sellers.link(address, shop);
            for (SellerPage page : free) {
                if (sellers.isShownBySeveral(page.addresses())) {
                    inPortions(
                            page.keys(),
                            portion -> listings.matchAgain(
                                    portion.stream().map(Listing::id).toList()));
                }
            }
        });
    }

    @Override
    public boolean isShownBySeveral(List<String> addresses) {
        return sellers.isShownBySeveral(addresses);
    }
}
