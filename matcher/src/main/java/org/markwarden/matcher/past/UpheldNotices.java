package org.markwarden.matcher.past;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.markwarden.domain.listing.Listing;

/** The days on which a platform published a removal after a notice, by seller (F-31). */
public final class UpheldNotices {

    /** None so far. */
    public static final UpheldNotices NONE = new UpheldNotices(Map.of());

    /** How far back a notice counts, in years: the longer window of repeated infringement. */
    static final int YEARS = 5;

    private final Map<SellerKey, NavigableSet<LocalDate>> days;

    private UpheldNotices(Map<SellerKey, NavigableSet<LocalDate>> days) {
        this.days = days;
    }

    /** From offers that a platform removed upon notice, each with the day its removal was published. */
    static UpheldNotices of(Collection<Upheld> upheld) {
        Map<SellerKey, NavigableSet<LocalDate>> days = new HashMap<>();
        for (Upheld one : upheld) {
            for (SellerKey key : SellerKey.of(one.listing)) {
                days.computeIfAbsent(key, _ -> new TreeSet<>()).add(one.day);
            }
        }
        return new UpheldNotices(days);
    }

    /** The days before this one, at most five years back, oldest first. */
    public List<LocalDate> against(Listing listing, LocalDate asOf) {
        if (days.isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> found = new TreeSet<>();
        for (SellerKey key : SellerKey.of(listing)) {
            NavigableSet<LocalDate> known = days.get(key);
            if (known != null) {
                found.addAll(known.subSet(asOf.minusYears(YEARS), asOf));
            }
        }
        return List.copyOf(found);
    }

    /** An offer a platform removed, and the day it said so. */
    record Upheld(Listing listing, LocalDate day) {}
}
