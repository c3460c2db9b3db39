package org.markwarden.storage;

import java.util.List;
import java.util.Set;
import org.markwarden.domain.listing.SellerPage;

/** What shops say of who runs them, and which shops lead to which of these pages. */
public interface SellerStore {
    /** Keeps a reading; of one page the newest speaks, and an older one changes nothing. */
    void add(SellerPage page);

    /** The readings that bear one of these {@link SellerPage#keys() names}, newest first. */
    List<SellerPage> find(Set<String> keys);

    /** Notes that the listings of a shop lead to the page at this address. */
    void link(String address, String shop);

    /** Whether several shops lead to one of these addresses: then it may be the marketplace's own. */
    boolean isShownBySeveral(List<String> addresses);
}
