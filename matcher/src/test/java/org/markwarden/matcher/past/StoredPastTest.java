package org.markwarden.matcher.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;

class StoredPastTest {

    private static final LocalDate TODAY =
            LocalDate.ofInstant(Samples.NOW, ZoneId.of("Asia/Shanghai")).plusDays(9);
    private final Storage storage = new MemoryStorage();
    private final StoredPast past = new StoredPast(storage);
    private final Listing listing = Samples.listing("listing-c1", Samples.NOW);

    private void remove(PlatformResult published) {
        storage.listings().add(listing);
        CaseFile caseFile = Samples.caseFile("c1", 0.9);
        storage.caseFiles().open(caseFile);
        storage.caseFiles().decide(Samples.decision("c1", Verdict.CONFIRMED, Samples.NOW));
        NoticeDraft draft = Samples.draft("n1", Samples.NOW, "c1");
        storage.notices().draft(draft);
        storage.notices().clear(new ClearedNotice(draft, "reviewer", Samples.NOW));
        storage.notices().add(new Dispatch.Accepted(draft.id(), 1, Samples.NOW, null, "250"));
        URI location = draft.locations().getFirst();
        storage.notices().add(new Outcome(draft.id(), location, OutcomeKind.REMOVED, "gone", null, Samples.NOW));
        storage.notices().add(new Publication(draft.id(), location, published, "words", false, null, Samples.NOW));
    }

    private Listing again() {
        return listing.toBuilder().id(new ListingId("again")).build();
    }

    @Test
    void knowsARemovedOfferAndItsSellerOnceTheyArePublished() {
        assertThat(past.now()
                        .removed()
                        .like(again(), Samples.caseFile("c1", 0.9).right(), TODAY))
                .isEmpty();
        remove(PlatformResult.REMOVED);
        assertThat(past.now()
                        .removed()
                        .like(again(), Samples.caseFile("c1", 0.9).right(), TODAY))
                .hasValueSatisfying(found -> assertThat(found.caseFile()).isEqualTo(new CaseId("c1")));
        assertThat(past.now().upheld().against(again(), TODAY)).hasSize(1);
    }

    @Test
    void countsNoRejectedNoticeAgainstASeller() {
        remove(PlatformResult.REJECTED);
        assertThat(past.now().upheld().against(again(), TODAY)).isEmpty();
    }

    @Test
    void comparesPricesWithThoseKept() {
        PriceKey key = new PriceKey("jd", Samples.caseFile("c1", 0.9).right(), "耳机", "CNY");
        List<PricePoint> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            points.add(new PricePoint(key, new ListingId("p" + i), 100 + i, TODAY));
        }
        past.add(points);
        assertThat(past.now().prices().basis(key, new ListingId("p0"), TODAY))
                .hasValueSatisfying(basis -> assertThat(basis.offers()).isEqualTo(8));
    }
}
