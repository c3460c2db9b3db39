package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.SnapshotId;

/** What a {@link org.markwarden.storage.ClueStore} must do. */
public abstract class ClueContract extends StoreContract {
    private static final Sha256 ONE = Sha256.of("one".getBytes(StandardCharsets.UTF_8));
    private static final Sha256 TWO = Sha256.of("two".getBytes(StandardCharsets.UTF_8));
    private static final Clue CLUE = new Clue(ONE, "举报.xlsx", "xlsx", 12, NOW);

    private static ClueItem item(int number, ListingId... listings) {
        return new ClueItem(
                ONE,
                number,
                "row " + number,
                ItemOutcome.READ,
                "a row",
                URI.create("https://shop.test/" + number),
                new SnapshotId("S-" + number),
                List.of(listings));
    }

    @Test
    void keepsAClueOnceAndEveryHandInOfIt() {
        assertThat(storage().clues().add(CLUE)).isTrue();
        assertThat(storage().clues().add(new Clue(ONE, "other.xlsx", "xlsx", 12, NOW.plusSeconds(9))))
                .isFalse();
        ClueReceipt first = new ClueReceipt(ONE, "12315", "R-1", null, "li", NOW);
        ClueReceipt second =
                new ClueReceipt(ONE, "public", null, URI.create("https://a.test/"), "wang", NOW.plusSeconds(1));
        assertThat(storage().clues().add(second)).isTrue();
        assertThat(storage().clues().add(first)).isTrue();
        assertThat(storage().clues().add(new ClueReceipt(ONE, "12315", "R-1", null, "zhao", NOW.plusSeconds(2))))
                .isFalse();

        assertThat(storage().clues().find(ONE)).contains(CLUE);
        assertThat(storage().clues().find(TWO)).isEmpty();
        assertThat(storage().clues().receipts(ONE)).containsExactly(first, second);
        assertThat(storage().clues().count()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasFoundInTheOrderOfTheFile() {
        storage().clues().add(CLUE);
        ListingId listing = new ListingId("L-1");
        storage().clues().addItems(List.of(item(2, listing), item(1), item(10, listing, new ListingId("L-2"))));
        storage().clues().addItems(List.of(item(1, listing)));

        assertThat(storage().clues().items(ONE, 0, 9))
                .containsExactly(item(1), item(2, listing), item(10, listing, new ListingId("L-2")));
        assertThat(storage().clues().items(ONE, 1, 1)).containsExactly(item(2, listing));
        assertThat(storage().clues().of(listing)).extracting(ClueItem::number).containsExactly(2, 10);
    }

    @Test
    void listsCluesNewestFirst() {
        Clue later = new Clue(TWO, "b.eml", "eml", 3, NOW.plusSeconds(5));
        storage().clues().add(CLUE);
        storage().clues().add(later);
        assertThat(storage().clues().newest(0, 9)).containsExactly(later, CLUE);
        assertThat(storage().clues().newest(1, 9)).containsExactly(CLUE);
    }
}
