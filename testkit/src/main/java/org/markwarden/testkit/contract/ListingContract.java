package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.VERSIONS;
import static org.markwarden.testkit.Samples.listing;
import static org.markwarden.testkit.Samples.match;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Versions;
import org.markwarden.storage.ListingStore;

/** What a {@link ListingStore} must do. */
public abstract class ListingContract extends StoreContract {
    private static final Versions OTHER = new Versions("model-2", "tables-1", "register-1");

    private ListingStore listings() {
        return storage().listings();
    }

    @Test
    void findsTheNewestVersionWhateverTheOrderOfKeeping() {
        Listing old = listing("a", NOW);
        Listing recent = listing("a", NOW.plusSeconds(60));
        Listing late = listing("a", NOW.minusSeconds(60));
        List.of(old, recent, late).forEach(listings()::add);

        assertThat(listings().find(new ListingId("a"))).contains(recent);
        assertThat(listings().history(new ListingId("a"), 10)).containsExactly(recent, old, late);
        assertThat(listings().history(new ListingId("a"), 1)).containsExactly(recent);
        assertThat(listings().count()).isEqualTo(1);
    }

    @Test
    void keepsTheSameVersionOnce() {
        listings().add(listing("a", NOW));
        listings().add(listing("a", NOW).toBuilder().title("read again").build());

        assertThat(listings().history(new ListingId("a"), 10)).containsExactly(listing("a", NOW));
    }

    @Test
    void keepsListingsWithoutTimeAndSnapshot() {
        Listing bare = Listing.builder(new ListingId("a"), "title").build();
        listings().add(bare);
        listings().add(bare);
        assertThat(listings().history(bare.id(), 10)).containsExactly(bare);

        listings().add(listing("a", NOW));
        assertThat(listings().find(bare.id())).contains(listing("a", NOW));
    }

    @Test
    void findsByEitherAddressOfTheNewestVersion() {
        Listing moved = listing("a", NOW.plusSeconds(1)).toBuilder()
                .url("http://shop.example/new")
                .build();
        listings().add(listing("a", NOW));
        listings().add(moved);
        listings().add(listing("b", NOW));

        assertThat(listings().findByUrl(URI.create("http://shop.example/new"))).contains(moved);
        assertThat(listings().findByUrl(URI.create("http://shop.example/item/a")))
                .contains(moved);
        assertThat(listings().findByUrl(URI.create("http://shop.example/a"))).isEmpty();
    }

    @Test
    void pagesThroughListingsInTheOrderOfTheirIds() {
        for (String id : List.of("c", "a", "B", "d", "中", "a-1")) {
            listings().add(listing(id, NOW));
        }
        listings().add(listing("a", NOW.plusSeconds(1)));

        assertThat(listings().page(null, 3))
                .extracting(listing -> listing.id().value())
                .containsExactly("B", "a", "a-1");
        assertThat(listings().page(new ListingId("a-1"), 9))
                .extracting(listing -> listing.id().value())
                .containsExactly("c", "d", "中");
        assertThat(listings().page(null, 3).get(1).capturedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(listings().page(new ListingId("中"), 9)).isEmpty();
    }

    @Test
    void listsWhatIsDueOldestFirst() {
        List<Listing> kept = List.of(listing("b", NOW.plusSeconds(5)), listing("a", NOW), listing("c", NOW));
        kept.forEach(listings()::add);
        assertThat(listings().due(2)).containsExactly(kept.get(0), kept.get(1));

        storage().matches().add(kept.get(0), match(kept.get(0), VERSIONS), NOW);
        storage().matches().add(kept.get(1), match(kept.get(1), OTHER), NOW);

        assertThat(listings().due(9)).containsExactly(kept.get(2));
    }

    @Test
    void hasListingsMatchedAgain() {
        List<Listing> kept = List.of(listing("a", NOW), listing("b", NOW), listing("c", NOW));
        for (Listing listing : kept) {
            listings().add(listing);
            storage().matches().add(listing, match(listing, VERSIONS), NOW);
        }

        listings().matchAgain(List.of(new ListingId("b"), new ListingId("none")));
        assertThat(listings().due(9)).containsExactly(kept.get(1));
        storage().matches().add(kept.get(1), match(kept.get(1), VERSIONS), NOW);
        assertThat(listings().due(9)).isEmpty();
        listings().matchAllAgain();
        assertThat(listings().due(9)).containsExactlyElementsOf(kept);
    }

    @Test
    void wantsANewVersionMatched() {
        Listing old = listing("a", NOW);
        listings().add(old);
        storage().matches().add(old, match(old, VERSIONS), NOW);
        Listing recent = listing("a", NOW.plusSeconds(1));
        listings().add(recent);

        assertThat(listings().due(9)).containsExactly(recent);
        storage().matches().add(old, match(old, OTHER), NOW);
        assertThat(listings().due(9)).containsExactly(recent);
    }
}
