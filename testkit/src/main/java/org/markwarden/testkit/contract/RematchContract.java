package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.VERSIONS;
import static org.markwarden.testkit.Samples.match;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Registration;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerContacts;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.listing.SellerPage;

/** When a licence page that comes, or a shop that leads to it, has listings matched again. */
public abstract class RematchContract extends LicencePages {
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
        storage().listings().add(listing("a", shopAt("http://mall.example/x", LICENCE)));
        matched("a");
        storage().listings().add(listing("b", shopAt("http://mall.example/y", LICENCE + "?final")));

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
        storage().listings().add(listing("a", shopAt("http://mall.example/x", LICENCE)));
        matched("a");
        storage().listings().add(listing("b", shopAt("http://mall.example/y", LICENCE)));

        assertThat(due()).containsExactly("a", "b");
    }

    /** A shop that is known by its address and its licence page only. */
    private static Seller shopAt(String address, String licence) {
        return new Seller(null, null, null, null, null, null, address, licence);
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
}
