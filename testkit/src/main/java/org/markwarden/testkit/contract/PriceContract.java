package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.PriceStore;
import org.markwarden.storage.PriceStore.SeenPrice;
import org.markwarden.storage.PriceStore.SeenPrice.Like;

/** What a {@link PriceStore} must do. */
public abstract class PriceContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Like LIKE = new Like("jd", new RightId("TM-001"), "耳机", "CNY");

    private PriceStore prices() {
        return storage().prices();
    }

    private static SeenPrice price(Like like, String listing, double amount, int daysAgo) {
        return new SeenPrice(like, new ListingId(listing), amount, DAY.minusDays(daysAgo));
    }

    @Test
    void givesTheNewestOfLikeOffers() {
        SeenPrice old = price(LIKE, "a", 99.5, 9);
        SeenPrice recent = price(LIKE, "c", 0.1, 1);
        SeenPrice sameDay = price(LIKE, "b", 101, 1);
        prices().add(List.of(old, recent, sameDay, price(new Like("", LIKE.right(), "耳机", "CNY"), "d", 7, 0)));

        assertThat(prices().newest(LIKE, DAY, 9)).containsExactly(sameDay, recent, old);
        assertThat(prices().newest(LIKE, DAY, 1)).containsExactly(sameDay);
        assertThat(prices().newest(LIKE, DAY.minusDays(2), 9)).containsExactly(old);
    }

    @Test
    void replacesThePriceOfTheSameListing() {
        prices().add(List.of(price(LIKE, "a", 99, 9)));
        prices().add(List.of(price(LIKE, "a", 88, 1)));

        assertThat(prices().newest(LIKE, DAY, 9)).containsExactly(price(LIKE, "a", 88, 1));
    }
}
