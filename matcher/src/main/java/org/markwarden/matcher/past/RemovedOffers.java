package org.markwarden.matcher.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.right.RightId;

/** Offers that were taken down after a notice, to be known again when they come back (F-63). */
public final class RemovedOffers {

    /** None so far. */
    public static final RemovedOffers NONE = new RemovedOffers(Map.of());

    /** Of each right, the newest this many are compared. */
    static final int MOST_EACH = 500;

    /** From this likeness on words alone make it the same offer. */
    private static final double SAME_WORDS = 0.8;
    /** And from this on beside the same picture or the same seller. */
    private static final double LIKE_WORDS = 0.5;

    private final Map<RightId, List<Known>> byRight;

    private RemovedOffers(Map<RightId, List<Known>> byRight) {
        this.byRight = byRight;
    }

    static RemovedOffers of(Collection<Removed> removed) {
        Map<RightId, List<Known>> byRight = new HashMap<>();
        removed.stream()
                .sorted(Comparator.comparing(Removed::day)
                        .reversed()
                        .thenComparing(one -> one.caseFile().value()))
                .forEach(one -> {
                    List<Known> own = byRight.computeIfAbsent(one.right, _ -> new ArrayList<>());
                    if (own.size() < MOST_EACH) {
                        own.add(new Known(one, OfferPrint.of(one.listing)));
                    }
                });
        return new RemovedOffers(byRight);
    }

    /** The likest offer taken down before this day for this right, when it is like enough to be the same one again. */
    public Optional<Relisting> like(Listing listing, RightId right, LocalDate asOf) {
        List<Known> known = byRight.get(right);
        if (known == null) {
            return Optional.empty();
        }
        OfferPrint print = OfferPrint.of(listing);
        return known.stream()
                .filter(one -> !one.offer.listing.id().equals(listing.id()) && one.offer.day.isBefore(asOf))
                .map(one -> new Relisting(
                        one.offer.caseFile,
                        one.offer.day,
                        print.text(one.print),
                        print.sharesPicture(one.print),
                        print.sharesSeller(one.print)))
                .filter(RemovedOffers::isSame)
                .max(Comparator.comparingDouble(Relisting::strength));
    }

    private static boolean isSame(Relisting found) {
        return found.text >= (found.picture || found.seller ? LIKE_WORDS : SAME_WORDS);
    }

    private record Known(Removed offer, OfferPrint print) {}

    /** An offer that is gone, of which case file, since when. */
    record Removed(CaseId caseFile, RightId right, Listing listing, LocalDate day) {}

    /**
     * An offer that looks like one that was taken down.
     *
     * @param text likeness of the words, 0 to 1
     * @param picture whether a picture is the same
     * @param seller whether the seller is the same
     */
    public record Relisting(CaseId caseFile, LocalDate removed, double text, boolean picture, boolean seller) {

        /** From above 0 to 1: words count most, then the seller, then the picture. */
        public double strength() {
            return Math.min(1, 0.6 * text + (seller ? 0.25 : 0) + (picture ? 0.15 : 0));
        }
    }
}
