package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.CoverageStore.Drift;
import org.markwarden.storage.CoverageStore.FieldBatch;
import org.markwarden.storage.CoverageStore.ListPage;
import org.markwarden.storage.CoverageStore.PageFields;
import org.markwarden.storage.CoverageStore.Series;
import org.markwarden.storage.CoverageStore.Share;

/** What a {@link CoverageStore} must do. */
public abstract class CoverageContract extends StoreContract {
    private static final Series SHOP = new Series("sample", PageKind.PRODUCT);

    @Test
    void countsFieldsInBatchesOfPages() {
        PageFields full = new PageFields(SHOP, Set.of("title", "price"), NOW);
        PageFields poor = new PageFields(SHOP, Set.of("title"), NOW.plusSeconds(1));
        storage().coverage().count(Collections.nCopies(CoverageStore.BATCH, full));
        storage().coverage().count(List.of(poor, full));
        storage().coverage().count(List.of(new PageFields(new Series("other", PageKind.SHOP), Set.of(), NOW)));

        assertThat(storage().coverage().series()).containsExactly(new Series("other", PageKind.SHOP), SHOP);
        assertThat(storage().coverage().batches(SHOP, 9))
                .containsExactly(
                        new FieldBatch(1, NOW.plusSeconds(1), NOW, 2, Map.of("title", 2L, "price", 1L)),
                        new FieldBatch(0, NOW, NOW, 40, Map.of("title", 40L, "price", 40L)));
        assertThat(storage().coverage().batches(SHOP, 1)).hasSize(1);
        assertThat(storage().coverage().batches(new Series("none", PageKind.SHOP), 1))
                .isEmpty();
    }

    @Test
    void keepsAnAlarmUntilItIsCleared() {
        Drift drift = new Drift(SHOP, "price", new Share(80, 80), new Share(3, 40), 2, NOW, null);
        storage().coverage().raise(drift);
        assertThat(storage().coverage().drifts(true, 9)).containsExactly(drift);
        storage().coverage().clear(SHOP, "title", NOW);
        assertThat(storage().coverage().drifts(true, 9)).containsExactly(drift);
        storage().coverage().clear(SHOP, "price", NOW.plusSeconds(7));
        assertThat(storage().coverage().drifts(true, 9)).isEmpty();
        assertThat(storage().coverage().drifts(false, 9))
                .containsExactly(
                        new Drift(SHOP, "price", new Share(80, 80), new Share(3, 40), 2, NOW, NOW.plusSeconds(7)));
    }

    @Test
    void keepsTheNewestReadingOfEachPageOfAList() {
        URI first = URI.create("https://a.test/list");
        URI next = URI.create("https://a.test/list?page=2");
        storage().coverage().see(new ListPage("sample", "/list", first, null, List.of(), List.of()));
        ListPage page = new ListPage("sample", "/list", first, 3L, List.of("1", "2"), List.of(next));
        storage().coverage().see(page);
        assertThat(storage().coverage().lists("sample")).containsExactly(page);
        assertThat(storage().coverage().lists("other")).isEmpty();
    }

    @Test
    void holdsAHostForOneProcessAtATime() {
        assertThat(storage().frontier().holdHost("a.test", "one", NOW, NOW.plusSeconds(90)))
                .isTrue();
        assertThat(storage().frontier().holdHost("a.test", "two", NOW.plusSeconds(1), NOW.plusSeconds(91)))
                .isFalse();
        assertThat(storage().frontier().holdHost("a.test", "one", NOW.plusSeconds(60), NOW.plusSeconds(150)))
                .isTrue();
        storage().frontier().letGoOfHost("a.test", "two");
        assertThat(storage().frontier().holdHost("a.test", "two", NOW.plusSeconds(149), NOW.plusSeconds(200)))
                .isFalse();
        assertThat(storage().frontier().holdHost("a.test", "two", NOW.plusSeconds(150), NOW.plusSeconds(200)))
                .isTrue();
        storage().frontier().letGoOfHost("a.test", "two");
        assertThat(storage().frontier().holdHost("a.test", "one", NOW.plusSeconds(151), NOW.plusSeconds(200)))
                .isTrue();
        storage().frontier().releaseAll();
        assertThat(storage().frontier().holdHost("a.test", "two", NOW.plusSeconds(152), NOW.plusSeconds(200)))
                .isTrue();
    }

    @Test
    void aHoldOfAClockThatWasAheadHoldsNobodyOff() {
        Instant ahead = NOW.plus(Duration.ofDays(400));
        storage().frontier().holdHost("a.test", "one", ahead, ahead.plusSeconds(90));
        assertThat(storage().frontier().holdHost("a.test", "two", NOW, NOW.plusSeconds(90)))
                .isTrue();
        assertThat(storage().frontier().holdHost("a.test", "three", NOW.minusSeconds(60), NOW.plusSeconds(30)))
                .isFalse();
    }
}
