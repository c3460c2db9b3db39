package org.markwarden.storage.memory;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.Micros;

/** Versions of listings in memory. */
final class MemoryListings implements ListingStore {
    private static final Comparator<Version> OLDEST_FIRST = Comparator.comparingLong(
                    (Version version) -> capturedAt(version.listing()))
            .thenComparingLong(Version::number);

    private final Journal journal;
    private final Table<Long, Version> versions;
    private final Table<String, Long> numbers;
    private final Table<String, Version> newest;
    private final Table<String, NavigableSet<String>> ofShops;

    MemoryListings(Journal journal) {
        this.journal = journal;
        versions = new Table<>(journal);
        numbers = new Table<>(journal);
        newest = new Table<>(journal);
        ofShops = new Table<>(journal);
    }

    /** One reading of a listing. */
    record Version(long number, Listing listing, boolean matched) {
        Version marked(boolean as) {
            return new Version(number, listing, as);
        }
    }

    @Override
    public void add(Listing listing) {
        journal.atomically(() -> {
            if (numbers.has(key(listing))) {
                return;
            }
            Version version = new Version(versions.size(), listing, false);
            numbers.put(key(listing), version.number());
            versions.put(version.number(), version);
            Version before = newest.get(listing.id().value());
            if (before == null || OLDEST_FIRST.compare(before, version) < 0) {
                newest.put(listing.id().value(), version);
                SellerPage.keysOf(listing).forEach(name -> nameShop(name, listing.id()));
            }
        });
    }

    private void nameShop(String name, ListingId id) {
        NavigableSet<String> before = ofShops.get(name);
        if (before == null || !before.contains(id.value())) {
            NavigableSet<String> now = before == null ? new TreeSet<>() : new TreeSet<>(before);
            now.add(id.value());
            ofShops.put(name, now);
        }
    }

    /** Tells the versions of listings apart. */
    static String key(Listing listing) {
        return listing.id().value() + "\n" + capturedAt(listing) + "\n" + listing.snapshot();
    }

    private static long capturedAt(Listing listing) {
        Instant at = listing.capturedAt();
        return at == null ? Long.MIN_VALUE : Micros.of(at);
    }

    /** Remembers whether this version stands matched; false when it is not kept. */
    boolean markMatched(Listing listing, boolean matched) {
        Long number = numbers.get(key(listing));
        Version version = number == null ? null : versions.get(number);
        if (version == null) {
            return false;
        }
        Version current = newest.get(listing.id().value());
        if (current != null && current.number() == version.number()) {
            newest.put(listing.id().value(), version.marked(matched));
        }
        return true;
    }

    @Override
    public Optional<Listing> find(ListingId id) {
        return journal.atomically(
                () -> Optional.ofNullable(newest.get(id.value())).map(Version::listing));
    }

    @Override
    public Optional<Listing> findByUrl(URI url) {
        String wanted = url.toString();
        return journal.atomically(() -> newest.rows()
                .filter(version -> wanted.equals(version.listing().url())
                        || wanted.equals(version.listing().canonicalUrl()))
                .max(OLDEST_FIRST)
                .map(Version::listing));
    }

    @Override
    public List<Listing> history(ListingId id, int limit) {
        return journal.atomically(() -> versions.rows()
                .filter(version -> version.listing().id().equals(id))
                .sorted(OLDEST_FIRST.reversed())
                .map(Version::listing)
                .limit(limit)
                .toList());
    }

    @Override
    public List<Listing> due(int limit) {
        return journal.atomically(() -> newest.rows()
                .filter(version -> !version.matched())
                .sorted(Comparator.comparingLong(Version::number))
                .map(Version::listing)
                .limit(limit)
                .toList());
    }

    @Override
    public void matchAgain(List<ListingId> ids) {
        journal.atomically(() -> ids.forEach(id -> {
            Version version = newest.get(id.value());
            if (version != null) {
                newest.put(id.value(), version.marked(false));
            }
        }));
    }

    @Override
    public void matchAllAgain() {
        matchAgain(newest.rows().map(version -> version.listing().id()).toList());
    }

    @Override
    public List<Listing> ofShop(Set<String> names, @Nullable ListingId after, int limit) {
        return journal.atomically(() -> names.stream()
                .flatMap(name -> Stream.ofNullable(ofShops.get(name)))
                .flatMap(ids -> after == null ? ids.stream() : ids.tailSet(after.value(), false).stream())
                .sorted()
                .distinct()
                .flatMap(id -> Stream.ofNullable(newest.get(id)))
                .map(Version::listing)
                .filter(listing -> !Collections.disjoint(SellerPage.keysOf(listing), names))
                .limit(limit)
                .toList());
    }

    @Override
    public List<Listing> page(@Nullable ListingId after, int limit) {
        return journal.atomically(() -> (after == null ? newest.rows() : newest.rowsFrom(after.value(), false))
                .map(Version::listing)
                .limit(limit)
                .toList());
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) newest.size());
    }
}
