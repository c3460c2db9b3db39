package org.markwarden.matcher;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Versions;
import org.markwarden.storage.AccountStore;
import org.markwarden.storage.AuditLog;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.ClueStore;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.DiskFullException;
import org.markwarden.storage.EvidenceStore;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.PriceStore;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.SellerStore;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.Storage;

/** Stores that can be read, on a disk where no match finds room any more; counts who asked. */
final class FullStorage implements Storage {
    private final Storage kept;
    int asked;

    FullStorage(Storage kept) {
        this.kept = kept;
    }

    @Override
    public MatchStore matches() {
        return new FullMatches(kept.matches());
    }

    private final class FullMatches implements MatchStore {
        private final MatchStore matches;

        FullMatches(MatchStore matches) {
            this.matches = matches;
        }

        @Override
        public String add(Listing listing, Match match, Instant at) {
            asked++;
            throw new DiskFullException("disk is full, nothing was changed: db", new IllegalStateException());
        }

        @Override
        public Optional<Versions> standing() {
            return matches.standing();
        }

        @Override
        public void stand(Versions versions) {
            matches.stand(versions);
        }

        @Override
        public Optional<StoredMatch> find(String id) {
            return matches.find(id);
        }

        @Override
        public Optional<StoredMatch> latest(ListingId listing) {
            return matches.latest(listing);
        }

        @Override
        public List<StoredMatch> page(@Nullable String after, int limit) {
            return matches.page(after, limit);
        }

        @Override
        public long count() {
            return matches.count();
        }
    }

    @Override
    public FrontierStore frontier() {
        return kept.frontier();
    }

    @Override
    public SnapshotStore snapshots() {
        return kept.snapshots();
    }

    @Override
    public ListingStore listings() {
        return kept.listings();
    }

    @Override
    public SellerStore sellers() {
        return kept.sellers();
    }

    @Override
    public LiveRoomStore liveRooms() {
        return kept.liveRooms();
    }

    @Override
    public RightStore rights() {
        return kept.rights();
    }

    @Override
    public CaseFileStore caseFiles() {
        return kept.caseFiles();
    }

    @Override
    public EvidenceStore evidence() {
        return kept.evidence();
    }

    @Override
    public PriceStore prices() {
        return kept.prices();
    }

    @Override
    public NoticeStore notices() {
        return kept.notices();
    }

    @Override
    public ClueStore clues() {
        return kept.clues();
    }

    @Override
    public CoverageStore coverage() {
        return kept.coverage();
    }

    @Override
    public AccountStore accounts() {
        return kept.accounts();
    }

    @Override
    public AuditLog audit() {
        return kept.audit();
    }

    @Override
    public void atomically(Runnable work) {
        kept.atomically(work);
    }

    @Override
    public void close() {}
}
