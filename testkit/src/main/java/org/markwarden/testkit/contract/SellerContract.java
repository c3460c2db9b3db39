package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.OtherClaim;
import org.markwarden.domain.listing.Registration;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerContacts;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.storage.SellerStore;
import org.markwarden.storage.Storage;

/** What a {@link SellerStore} must do, and what listings gain by it. */
public abstract class SellerContract extends LicencePages {
    /** One row at least in every table. */
    public static void fill(Storage storage) {
        storage.listings().add(listing("of-a-shop", new Seller("7", "Pine", null, null, null, null)));
        storage.sellers().add(page(LICENCE, "Pine Ltd", NOW));
        storage.sellers().link(LICENCE, "7");
    }

    @Test
    void findsAReadingByEachOfItsNames() {
        SellerPage page = page(LICENCE, "Pine Ltd", NOW);
        sellers().add(page);

        assertThat(page.keys())
                .hasSize(4)
                .allSatisfy(
                        key -> assertThat(sellers().find(Set.of("none", key))).containsExactly(page));
        assertThat(sellers().find(page.keys())).containsExactly(page);
        assertThat(sellers().find(Set.of("id other 7"))).isEmpty();
    }

    @Test
    void givesTheNewestReadingOfAPageAndTheNewestPageFirst() {
        SellerPage recent = page(LICENCE, "Pine Ltd", NOW);
        SellerPage other = page("http://mall.example/licence/8", "Pine Old Ltd", NOW.minusSeconds(60));
        sellers().add(page(LICENCE, "Fir Ltd", NOW.minusSeconds(90)));
        sellers().add(other);
        sellers().add(recent);
        sellers().add(page(LICENCE, "Oak Ltd", NOW.minusSeconds(30)));

        assertThat(sellers().find(Set.of("id mall 7"))).containsExactly(recent, other);
    }

    @Test
    void knowsAPageThatSeveralShopsLeadTo() {
        sellers().link(LICENCE, "a");
        sellers().link(LICENCE, "a");
        sellers().link("http://mall.example/licence/8", "b");
        assertThat(sellers().isShownBySeveral(List.of(LICENCE))).isFalse();

        sellers().link(LICENCE, "c");
        assertThat(sellers().isShownBySeveral(List.of("http://mall.example/other", LICENCE)))
                .isTrue();
    }

    @Test
    void completesTheListingsOfTheShopWhicheverWasReadFirst() {
        Seller named = new Seller("7", "Pine", null, null, null, null);
        storage().listings().add(listing("a", named));
        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        storage().listings().add(listing("b", named));
        storage().listings().add(listing("c", new Seller("8", "Elm", null, null, null, null)));

        assertThat(storage().listings().page(null, 9))
                .extracting(listing -> listing.seller().licenceName())
                .containsExactly("Pine Ltd", "Pine Ltd", null);
        Listing found = storage().listings().find(new ListingId("a")).orElseThrow();
        assertThat(found.sources())
                .containsEntry(
                        "seller.licence_name",
                        new FieldSource(
                                "page " + LICENCE + " text:name",
                                0.8,
                                List.of(new OtherClaim("Fir", "text:company", 0.5))));
        assertThat(storage().listings().due(9)).contains(found);
        assertThat(storage().listings().history(found.id(), 9)).containsExactly(found);
    }

    @Test
    void givesNoListingTheLicenceThatSeveralShopsLeadTo() {
        sellers()
                .add(new SellerPage(
                        "mall",
                        List.of(LICENCE),
                        NOW,
                        null,
                        new SellerDisclosure(
                                new Seller(null, null, null, "Mall Operator Ltd", null, null, null, LICENCE),
                                SellerContacts.NONE,
                                Registration.NONE,
                                Map.of("licence_name", new FieldSource("text:name", 0.8)),
                                Map.of())));
        storage().listings().add(listing("a", new Seller("7", "Pine", null, null, null, null, null, LICENCE)));
        assertThat(licenceOf("a")).isEqualTo("Mall Operator Ltd");

        storage().listings().add(listing("b", new Seller("8", "Elm", null, null, null, null, null, LICENCE)));
        assertThat(licenceOf("a")).isNull();
        assertThat(licenceOf("b")).isNull();
    }

    @Test
    void findsTheListingsOfAShopByTheirNewestVersion() {
        Seller pine = new Seller("7", "Pine", null, null, null, null);
        storage().listings().add(listing("a", pine));
        storage().listings().add(listing("b", pine));
        storage().listings().add(listing("c", pine));
        storage()
                .listings()
                .add(listing("b", new Seller("8", "Elm", null, null, null, null)).toBuilder()
                        .capturedAt(NOW.plusSeconds(1))
                        .build());

        assertThat(storage().listings().ofShop(Set.of("id mall 7", "none"), null, 1))
                .extracting(listing -> listing.id().value())
                .containsExactly("a");
        assertThat(storage().listings().ofShop(Set.of("id mall 7"), new ListingId("a"), 9))
                .extracting(listing -> listing.id().value())
                .containsExactly("c");
    }
}
