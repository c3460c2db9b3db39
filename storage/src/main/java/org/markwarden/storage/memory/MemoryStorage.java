package org.markwarden.storage.memory;

import org.markwarden.storage.AccountStore;
import org.markwarden.storage.AuditLog;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.ClueStore;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.EvidenceStore;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.JoinedListings;
import org.markwarden.storage.JoinedSellers;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.PriceStore;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.SellerStore;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.Storage;

/** All stores in memory; gone when the process ends. */
public final class MemoryStorage implements Storage {
    private final Journal journal = new Journal();
    private final SnapshotStore snapshots = new MemorySnapshots(journal);
    private final FrontierStore frontier = new MemoryFrontier(journal, snapshots);
    private final MemoryListings listings = new MemoryListings(journal);
    private final JoinedSellers sellers = new JoinedSellers(new MemorySellers(journal), listings, journal::atomically);
    private final ListingStore joinedListings = new JoinedListings(listings, sellers);
    private final LiveRoomStore liveRooms = new MemoryLiveRooms(journal);
    private final RightStore rights = new MemoryRights(journal);
    private final MatchStore matches = new MemoryMatches(journal, listings, sellers);
    private final MemoryEvidence evidence = new MemoryEvidence(journal);
    private final PriceStore prices = new MemoryPrices(journal);
    private final MemoryNotices notices = new MemoryNotices(journal);
    private final CaseFileStore caseFiles = new MemoryCaseFiles(journal, listings, evidence, notices);
    private final ClueStore clues = new MemoryClues(journal);
    private final CoverageStore coverage = new MemoryCoverage(journal);
    private final AccountStore accounts = new MemoryAccounts(journal);
    private final AuditLog audit = new MemoryAuditLog(journal);

    @Override
    public FrontierStore frontier() {
        return frontier;
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public ListingStore listings() {
        return joinedListings;
    }

    @Override
    public SellerStore sellers() {
        return sellers;
    }

    @Override
    public LiveRoomStore liveRooms() {
        return liveRooms;
    }

    @Override
    public RightStore rights() {
        return rights;
    }

    @Override
    public MatchStore matches() {
        return matches;
    }

    @Override
    public CaseFileStore caseFiles() {
        return caseFiles;
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public PriceStore prices() {
        return prices;
    }

    @Override
    public NoticeStore notices() {
        return notices;
    }

    @Override
    public ClueStore clues() {
        return clues;
    }

    @Override
    public CoverageStore coverage() {
        return coverage;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public void atomically(Runnable work) {
        journal.atomically(work);
    }

    @Override
    public void close() {}
}
