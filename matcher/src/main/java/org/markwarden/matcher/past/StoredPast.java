package org.markwarden.matcher.past;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.matcher.past.RemovedOffers.Removed;
import org.markwarden.matcher.past.UpheldNotices.Upheld;
import org.markwarden.storage.PriceStore.SeenPrice;
import org.markwarden.storage.Storage;

/**
 * The past as the stores tell it: an offer whose removal a platform published counts as taken down, and as a notice upheld
 * against its seller; prices are those of the newest like offers. Case files are read anew when they have moved on; at most
 * {@value #MOST} of each state are known.
 */
public final class StoredPast {

    static final int MOST = 20_000;

    private static final int PAGE = 500;
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final List<CaseState> GONE = List.of(CaseState.REMOVED, CaseState.PUBLISHED);

    private final Storage storage;
    private @Nullable Map<CaseState, Long> counts;
    private Past past = Past.NONE;

    public StoredPast(Storage storage) {
        this.storage = storage;
    }

    /** Keeps what offers ask, for those that come after. */
    public void add(List<PricePoint> points) {
        if (!points.isEmpty()) {
            storage.prices().add(points.stream().map(StoredPast::seen).toList());
        }
    }

    /** What is known now. */
    public synchronized Past now() {
        Map<CaseState, Long> counted = new EnumMap<>(CaseState.class);
        counted.putAll(storage.caseFiles().counts());
        counted.keySet().retainAll(GONE);
        if (!counted.equals(counts)) {
            past = read();
            counts = counted;
        }
        return past;
    }

    private Past read() {
        List<Upheld> upheld = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        for (CaseState state : GONE) {
            for (int offset = 0; offset < MOST; offset += PAGE) {
                List<CaseFile> page = storage.caseFiles().inState(state, offset, PAGE);
                page.forEach(caseFile -> add(caseFile, upheld, removed));
                if (page.size() < PAGE) {
                    break;
                }
            }
        }
        return new Past(
                (key, except, asOf) -> PriceBasis.of(points(key, asOf), except, asOf),
                UpheldNotices.of(upheld),
                RemovedOffers.of(removed));
    }

    private void add(CaseFile caseFile, List<Upheld> upheld, List<Removed> removed) {
        Optional<Listing> listing = storage.listings().find(caseFile.listing());
        Optional<LocalDate> day = publishedRemoval(caseFile);
        if (listing.isPresent() && day.isPresent()) {
            upheld.add(new Upheld(listing.get(), day.get()));
            removed.add(new Removed(caseFile.id(), caseFile.right(), listing.get(), day.get()));
        }
    }

    private Optional<LocalDate> publishedRemoval(CaseFile caseFile) {
        return storage.notices().of(caseFile.id()).stream()
                .flatMap(draft -> storage.notices().publications(draft.id()).stream())
                .filter(publication -> publication.result() == PlatformResult.REMOVED)
                .map(Publication::seenAt)
                .map(seen -> LocalDate.ofInstant(seen, DAYS))
                .min(LocalDate::compareTo);
    }

    private List<PricePoint> points(PriceKey key, LocalDate asOf) {
        SeenPrice.Like like = new SeenPrice.Like(key.platform(), key.right(), key.goods(), key.currency());
        return storage.prices().newest(like, asOf, PriceBook.MOST_EACH).stream()
                .map(seen -> new PricePoint(key, seen.listing(), seen.amount(), seen.day()))
                .toList();
    }

    private static SeenPrice seen(PricePoint point) {
        PriceKey key = point.key();
        return new SeenPrice(
                new SeenPrice.Like(key.platform(), key.right(), key.goods(), key.currency()),
                point.listing(),
                point.amount(),
                point.day());
    }
}
