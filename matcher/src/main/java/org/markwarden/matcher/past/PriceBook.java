package org.markwarden.matcher.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwarden.domain.listing.ListingId;

/**
 * Prices of like offers as they stood at one moment; never changes. Holds the newest {@value #MOST_EACH} offers of at most
 * {@value #MOST_KINDS} kinds; kinds that come after those are not kept.
 */
public final class PriceBook implements LikeOffers {

    /** A book with nothing in it. */
    public static final PriceBook EMPTY = new PriceBook(Map.of());

    static final int MOST_KINDS = 50_000;
    static final int MOST_EACH = 64;

    private final Map<PriceKey, List<PricePoint>> points;

    private PriceBook(Map<PriceKey, List<PricePoint>> points) {
        this.points = points;
    }

    /** This book with more offers in it, in this order; a later price of the same listing takes the place of the earlier. */
    public PriceBook with(List<PricePoint> added) {
        if (added.isEmpty()) {
            return this;
        }
        Map<PriceKey, List<PricePoint>> next = new HashMap<>(points);
        Map<PriceKey, List<PricePoint>> own = new HashMap<>();
        for (PricePoint point : added) {
            if (next.containsKey(point.key()) || next.size() < MOST_KINDS) {
                List<PricePoint> mine =
                        own.computeIfAbsent(point.key(), key -> new ArrayList<>(next.getOrDefault(key, List.of())));
                mine.removeIf(old -> old.listing().equals(point.listing()));
                mine.add(point);
                if (mine.size() > MOST_EACH) {
                    mine.removeFirst();
                }
                next.put(point.key(), mine);
            }
        }
        own.forEach((key, mine) -> next.put(key, List.copyOf(mine)));
        return new PriceBook(next);
    }

    @Override
    public Optional<PriceBasis> basis(PriceKey key, ListingId except, LocalDate asOf) {
        List<PricePoint> known = points.get(key);
        return known == null ? Optional.empty() : PriceBasis.of(known, except, asOf);
    }
}
