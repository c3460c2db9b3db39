package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.VERSIONS;
import static org.markwarden.testkit.Samples.listing;
import static org.markwarden.testkit.Samples.match;

import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Versions;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.json.MatchJson;

/** What a {@link MatchStore} must do. */
public abstract class MatchContract extends StoreContract {
    private static final Versions OTHER = new Versions("model-1", "tables-1", "register-2");

    private MatchStore matches() {
        return storage().matches();
    }

    private Listing kept(String id) {
        Listing listing = listing(id, NOW);
        storage().listings().add(listing);
        return listing;
    }

    @Test
    void findsWhatWasKept() {
        Listing listing = kept("a");
        Match match = match(listing, VERSIONS);
        String id = matches().add(listing, match, NOW);

        StoredMatch stored = matches().find(id).orElseThrow();
        assertThat(MatchJson.write(stored.match())).isEqualTo(MatchJson.write(match));
        assertThat(stored.at()).isEqualTo(NOW);
        assertThat(matches().find("none")).isEmpty();
    }

    @Test
    void keepsTheSameVersionUnderTheSameVersionsOnce() {
        Listing listing = kept("a");
        String id = matches().add(listing, match(listing, VERSIONS), NOW);

        assertThat(matches().add(listing, match(listing, VERSIONS), NOW.plusSeconds(1)))
                .isEqualTo(id);
        assertThat(matches().add(listing, match(listing, OTHER), NOW)).isNotEqualTo(id);
        assertThat(matches().count()).isEqualTo(2);
    }

    @Test
    void refusesAMatchOfAListingThatIsNotKept() {
        Listing listing = listing("a", NOW);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> matches().add(listing, match(listing, VERSIONS), NOW))
                .withMessageContaining("a");
        assertThat(matches().count()).isZero();
    }

    @Test
    void knowsTheNewestMatchOfAListing() {
        Listing listing = kept("a");
        matches().add(listing, match(listing, VERSIONS), NOW);
        String newest = matches().add(listing, match(listing, OTHER), NOW);
        Listing other = kept("b");
        matches().add(other, match(other, VERSIONS), NOW);

        assertThat(matches().latest(listing.id())).map(StoredMatch::id).contains(newest);
        assertThat(matches().latest(new ListingId("none"))).isEmpty();
    }

    @Test
    void remembersTheVersionsItStandsUnder() {
        assertThat(matches().standing()).isEmpty();
        matches().stand(VERSIONS);
        matches().stand(OTHER);

        assertThat(matches().standing()).contains(OTHER);
    }

    @Test
    void pagesInTheOrderOfKeeping() {
        for (int i = 0; i < 12; i++) {
            Listing listing = kept("l" + (20 - i));
            matches().add(listing, match(listing, VERSIONS), NOW.minusSeconds(i));
        }

        String seventh = matches().page(null, 7).getLast().id();
        assertThat(matches().page(seventh, 9))
                .extracting(stored -> stored.match().listing().value())
                .containsExactly("l13", "l12", "l11", "l10", "l9");
    }
}
