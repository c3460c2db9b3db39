package org.markwarden.storage;

/** All stores of one data folder or database. Thread-safe. */
public interface Storage extends AutoCloseable {
    FrontierStore frontier();

    SnapshotStore snapshots();

    ListingStore listings();

    SellerStore sellers();

    LiveRoomStore liveRooms();

    RightStore rights();

    MatchStore matches();

    CaseFileStore caseFiles();

    EvidenceStore evidence();

    PriceStore prices();

    NoticeStore notices();

    ClueStore clues();

    CoverageStore coverage();

    AccountStore accounts();

    AuditLog audit();

    /**
     * Runs the work in one transaction of this thread: all of it is kept, or none. Nested calls join the outer one; one
     * that throws leaves nothing of itself, and the outer one may catch it and go on.
     *
     * @throws StorageException when it could not be kept; the stores are then as before
     */
    void atomically(Runnable work);

    @Override
    void close();
}
