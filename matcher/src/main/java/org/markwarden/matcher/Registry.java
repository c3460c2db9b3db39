package org.markwarden.matcher;

import java.util.Optional;
import java.util.Set;
import org.markwarden.domain.listing.ListingId;

/** What the matching stage asks of the register. */
public interface Registry {

    /** Matchers over the register as it is now. */
    Matchers current();

    /**
     * The listings whose match may differ from one made under this version of the register.
     *
     * @return nothing when that is not known: then it may be any
     */
    Optional<Set<ListingId>> touchedSince(String registerVersion);

    /** Matches were kept; an index of the past may take them in. */
    void matchesWereKept();

    /** A register that never changes. */
    static Registry of(Matchers matchers) {
        return new Registry() {
            @Override
            public Matchers current() {
                return matchers;
            }

            @Override
            public Optional<Set<ListingId>> touchedSince(String registerVersion) {
                return Optional.empty();
            }

            @Override
            public void matchesWereKept() {
                // No index of the past is kept.
            }
        };
    }
}
