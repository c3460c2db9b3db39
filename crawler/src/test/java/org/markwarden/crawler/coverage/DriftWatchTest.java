package org.markwarden.crawler.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.markwarden.testkit.Samples.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.CoverageStore.Drift;
import org.markwarden.storage.CoverageStore.PageFields;
import org.markwarden.storage.CoverageStore.Series;
import org.markwarden.storage.CoverageStore.Share;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

class DriftWatchTest {
    private static final Series SHOP = new Series("sample", PageKind.PRODUCT);

    private final Storage storage = new MemoryStorage();
    private final DriftWatch watch = new DriftWatch(storage.coverage());
    private final Random random = new Random(7);
    private int second;

    /** Pages of which this share names the seller; every page has its title. */
    private void read(int pages, double share) {
        List<PageFields> read = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Set<String> known = random.nextDouble() < share ? Set.of("title", "seller.name") : Set.of("title");
            read.add(new PageFields(SHOP, known, NOW.plusSeconds(second++)));
        }
        storage.coverage().count(read);
        watch.runDue(NOW.plusSeconds(second));
    }

    private List<Drift> open() {
        return storage.coverage().drifts(true, 9);
    }

    @Test
    void raisesAnAlarmWhenAFieldIsNoLongerRead() {
        read(200, 1);
        assertThat(open()).isEmpty();
        read(60, 0);
        assertThat(open()).singleElement().satisfies(drift -> {
            assertThat(drift.field()).isEqualTo("seller.name");
            assertThat(drift.baseline()).isEqualTo(new Share(200, 200));
            assertThat(drift.found().known()).isZero();
        });
        read(60, 0);
        assertThat(open()).hasSize(1);
    }

    @Test
    void seesAFallThatIsNotWhole() {
        read(400, 0.9);
        read(80, 0.45);
        assertThat(open()).hasSize(1);
    }

    @Test
    void clearsTheAlarmWhenTheFieldIsReadAgainAndLearnsNothingFromTheTimeBetween() {
        read(200, 1);
        read(80, 0);
        assertThat(open()).hasSize(1);
        read(120, 1);
        assertThat(open()).isEmpty();
        assertThat(storage.coverage().drifts(false, 9))
                .singleElement()
                .satisfies(drift -> assertThat(drift.cleared()).isNotNull());
        read(80, 0);
        assertThat(open())
                .singleElement()
                .satisfies(drift -> assertThat(drift.baseline().fraction()).isCloseTo(1, within(0.1)));
    }

    @Test
    void staysSilentWhileAFieldOnlyVaries() {
        for (int i = 0; i < 300; i++) {
            read(20, 0.6);
        }
        assertThat(storage.coverage().drifts(false, 9)).isEmpty();
    }

    @Test
    void staysSilentWithoutEnoughPages() {
        read(30, 1);
        read(39, 0);
        assertThat(open()).isEmpty();
    }

    @Test
    void seesThatPagesNoLongerGiveAListing() {
        List<PageFields> good = Collections.nCopies(
                80,
                PageYield.of("sample", PageKind.PRODUCT, PageKind.OTHER, List.of(), NOW)
                        .orElseThrow());
        storage.coverage().count(Collections.nCopies(200, new PageFields(SHOP, Set.of(PageYield.LISTING), NOW)));
        storage.coverage().count(good);
        watch.runDue(NOW);
        assertThat(open()).extracting(Drift::field).containsExactly(PageYield.LISTING);
    }

    @Test
    void countsNoPageThatMaySayNothing() {
        assertThat(PageYield.of("s", PageKind.PRODUCT, PageKind.CHALLENGE, List.of(), NOW))
                .isEmpty();
        assertThat(PageYield.of("s", PageKind.PRODUCT, PageKind.DELISTED, List.of(), NOW))
                .isEmpty();
        assertThat(PageYield.of("s", null, PageKind.OTHER, List.of(), NOW)).isEmpty();
    }

    @Test
    void agreesWithTheTextbook() {
        Wilson interval = Wilson.of(new Share(81, 263), 1.96);
        assertThat(interval.low()).isCloseTo(0.2553, within(0.0005));
        assertThat(interval.high()).isCloseTo(0.3662, within(0.0005));
    }
}
