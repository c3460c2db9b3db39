package org.markwarden.storage.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Versions;
import org.markwarden.storage.JoinedSellers;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.StorageException;

/** Matches in memory. */
final class MemoryMatches implements MatchStore {
    private final Journal journal;
    private final MemoryListings listings;
    private final JoinedSellers sellers;
    private final Table<String, StoredMatch> matches;
    private final Table<String, String> ids;
    private final Table<String, String> latest;
    private final Table<String, Versions> standing;

    MemoryMatches(Journal journal, MemoryListings listings, JoinedSellers sellers) {
        this.journal = journal;
        this.listings = listings;
        this.sellers = sellers;
        matches = new Table<>(journal);
        ids = new Table<>(journal);
        latest = new Table<>(journal);
        standing = new Table<>(journal);
    }

    @Override
    public String add(Listing listing, Match match, Instant at) {
        return journal.atomically(() -> {
            String key = MemoryListings.key(listing) + "\n" + match.versions() + "\n" + SellerPage.markOf(listing);
            if (!listings.markMatched(listing, sellers.isCurrent(listing))) {
                throw new StorageException("match of a listing version that is not kept: " + listing.id());
            }
            String known = ids.get(key);
            String id = known == null ? "M%016d".formatted(matches.size() + 1) : known;
            if (known == null) {
                ids.put(key, id);
                matches.put(id, new StoredMatch(id, match, at));
            }
            latest.put(listing.id().value(), id);
            return id;
        });
    }

    @Override
    public Optional<Versions> standing() {
        return journal.atomically(() -> Optional.ofNullable(standing.get("")));
    }

    @Override
    public void stand(Versions versions) {
        journal.atomically(() -> standing.put("", versions));
    }

    @Override
    public Optional<StoredMatch> find(String id) {
        return journal.atomically(() -> Optional.ofNullable(matches.get(id)));
    }

    @Override
    public Optional<StoredMatch> latest(ListingId listing) {
        return journal.atomically(
                () -> Optional.ofNullable(latest.get(listing.value())).map(matches::get));
    }

    @Override
    public List<StoredMatch> page(@Nullable String after, int limit) {
        return journal.atomically(() -> (after == null ? matches.rows() : matches.rowsFrom(after, false))
                .limit(limit)
                .toList());
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) matches.size());
    }
}
