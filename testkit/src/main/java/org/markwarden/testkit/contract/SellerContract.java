package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.VERSIONS;
import static org.markwarden.testkit.Samples.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.markwarden.domain.listing.ShopType;
import org.markwarden.storage.SellerStore;
import org.markwarden.storage.Storage;

/** What a {@link SellerStore} must do, and what listings gain by it. */
public abstract class SellerContract extends StoreContract {
    private static final String LICENCE = "http://mall.example/licence/7";

    /** One row at least in every table. */
    public static void fill(Storage storage) {
        storage.listings().add(listing("of-a-shop", new Seller("7", "Pine", null, null, null, null)));
        storage.sellers().add(page(LICENCE, "Pine Ltd", NOW));
        storage.sellers().link(LICENCE, "7");
    }

    private SellerStore sellers() {
        return storage().sellers();
    }

    private static SellerPage page(String address, String name, Instant at) {
        Seller seller = new Seller(
                "7",
                "Pine",
                ShopType.OTHER,
                name,
                "91330106MA2XT7Q4KD",
                "Hangzhou",
                "http://mall.example/shop/7",
                address);
        return new SellerPage(
                "mall",
                List.of(address, address + "?final"),
                at,
                "snapshot-1",
                new SellerDisclosure(
                        seller,
                        new SellerContacts("8 Pine Road", "+86 571 5550100", "hello@pine.example", "Lin"),
                        new Registration("Co., Ltd.", "Lin", "tea", LocalDate.of(2019, 3, 12), "HRB 1", "DE811569869"),
                        Map.of(
                                "licence_name",
                                new FieldSource("text:name", 0.8, List.of(new OtherClaim("Fir", "text:company", 0.5)))),
                        Map.of("phone", "masked on the page: 138****2211")));
    }

    private static Listing listing(String id, Seller seller) {
        return Listing.builder(new ListingId(id), "Tea")
                .platform("mall")
                .seller(seller)
                .capturedAt(NOW)
                .build();
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
    void hasTheListingsOfAShopMatchedAgainOnceWhenItsPageComes() {
        Seller named = new Seller("7", "Pine", null, null, null, null);
        Listing tea = listing("a", named);
        Listing other = listing("b", new Seller("8", "Elm", null, null, null, null));
        List.of(tea, other).forEach(listing -> {
            storage().listings().add(listing);
            matched(listing.id().value());
        });
        String first = matchOf("a");

        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        assertThat(due()).containsExactly("a");
        matched("a");
        assertThat(due()).isEmpty();
        assertThat(matchOf("a"))
                .as("matched with the licence, kept beside the match without")
                .isNotEqualTo(first);

        sellers().add(page(LICENCE, "Pine Ltd", NOW.plusSeconds(60)));
        assertThat(due()).as("it says what it said before").isEmpty();
        sellers().add(page(LICENCE, "Pine and Sons Ltd", NOW.plusSeconds(90)));
        assertThat(due()).containsExactly("a");
        matched("a");
        sellers().add(page(LICENCE, "Old Pine Ltd", NOW.minusSeconds(90)));
        assertThat(due()).as("an older reading says nothing new").isEmpty();
    }

    @Test
    void givesTheMatchOfTheLicenceThatStandsNowAlsoWhenItStoodBefore() {
        storage().listings().add(listing("a", new Seller("7", "Pine", null, null, null, null)));
        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        matched("a");
        String first = matchOf("a");
        sellers().add(page(LICENCE, "Fir Ltd", NOW.plusSeconds(1)));
        matched("a");
        assertThat(matchOf("a")).isNotEqualTo(first);

        sellers().add(page(LICENCE, "Pine Ltd", NOW.plusSeconds(2)));
        matched("a");
        assertThat(matchOf("a")).isEqualTo(first);
    }

    @Test
    void hasTheListingsMatchedAgainOfTheShopThatAPageSpokeOfBefore() {
        storage().listings().add(listing("a", new Seller("7", "Pine", null, null, null, null)));
        storage().listings().add(listing("b", new Seller("8", "Elm", null, null, null, null)));
        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        matched("a");
        matched("b");

        Seller elm = new Seller("8", "Elm", null, "Pine Ltd", null, null, null, LICENCE);
        sellers()
                .add(new SellerPage(
                        "mall",
                        List.of(LICENCE),
                        NOW.plusSeconds(1),
                        null,
                        new SellerDisclosure(elm, SellerContacts.NONE, Registration.NONE, Map.of(), Map.of())));
        assertThat(licenceOf("a")).isNull();
        assertThat(due()).contains("a");
    }

    @Test
    void hasListingsMatchedAgainThatLoseALicenceToAShopThatLeadsToItByItsOtherAddress() {
        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        storage()
                .listings()
                .add(listing("a", new Seller(null, null, null, null, null, null, "http://mall.example/x", LICENCE)));
        matched("a");
        storage()
                .listings()
                .add(listing(
                        "b",
                        new Seller(null, null, null, null, null, null, "http://mall.example/y", LICENCE + "?final")));

        assertThat(due()).containsExactly("a", "b");
    }

    @Test
    void leavesAListingDueThatWasMatchedWithoutAPageThatCameMeanwhile() {
        storage().listings().add(listing("a", new Seller("7", "Pine", null, null, null, null)));
        Listing seen = storage().listings().due(9).getFirst();
        sellers().add(page(LICENCE, "Pine Ltd", NOW));

        storage().matches().add(seen, match(seen, VERSIONS), NOW);
        assertThat(due()).containsExactly("a");
        matched("a");
        assertThat(due()).isEmpty();
    }

    @Test
    void hasNothingMatchedAgainByAPageThatIsTakenBack() {
        storage().listings().add(listing("a", new Seller("7", "Pine", null, null, null, null)));
        matched("a");

        assertThatThrownBy(() -> storage().atomically(() -> {
                    sellers().add(page(LICENCE, "Pine Ltd", NOW));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(due()).isEmpty();
        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        assertThat(due()).containsExactly("a");
    }

    @Test
    void hasListingsMatchedAgainThatLoseALicenceToASecondShop() {
        sellers().add(page(LICENCE, "Pine Ltd", NOW));
        storage()
                .listings()
                .add(listing("a", new Seller(null, null, null, null, null, null, "http://mall.example/x", LICENCE)));
        matched("a");
        storage()
                .listings()
                .add(listing("b", new Seller(null, null, null, null, null, null, "http://mall.example/y", LICENCE)));

        assertThat(due()).containsExactly("a", "b");
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

    private void matched(String id) {
        Listing listing = storage().listings().find(new ListingId(id)).orElseThrow();
        storage().matches().add(listing, match(listing, VERSIONS), NOW);
    }

    private String matchOf(String id) {
        return storage().matches().latest(new ListingId(id)).orElseThrow().id();
    }

    private List<String> due() {
        return storage().listings().due(9).stream()
                .map(listing -> listing.id().value())
                .sorted()
                .toList();
    }

    private @Nullable String licenceOf(String id) {
        return storage()
                .listings()
                .find(new ListingId(id))
                .orElseThrow()
                .seller()
                .licenceName();
    }
}
