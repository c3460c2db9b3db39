package org.markwarden.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Versions;

/** What comparing listings with the register gave. Append-only. */
public interface MatchStore {
    /**
     * Keeps a match of this version of the listing; the same version under the same versions again changes nothing.
     *
     * @return the id under which it is kept
     */
    String add(Listing listing, Match match, Instant at);

    /** The versions under which every listing that is not due stands matched; nothing before the first. */
    Optional<Versions> standing();

    /** From now on every listing that is not due stands matched under these versions. */
    void stand(Versions versions);

    Optional<StoredMatch> find(String id);

    /** The newest match of a listing. */
    Optional<StoredMatch> latest(ListingId listing);

    /** Matches after the one given, in the order they were kept; for passes over everything. */
    List<StoredMatch> page(@Nullable String after, int limit);

    long count();

    /** A match as kept. */
    record StoredMatch(String id, Match match, Instant at) {}
}
