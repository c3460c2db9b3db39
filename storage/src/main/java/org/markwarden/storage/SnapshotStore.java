package org.markwarden.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;

/** What was kept of addresses over time. Append-only. */
public interface SnapshotStore {
    /** Keeps a snapshot; the same id again is refused with a {@link StorageException}. */
    void add(Snapshot snapshot);

    Optional<Snapshot> find(SnapshotId id);

    /** The newest snapshot of an address asked for. */
    Optional<Snapshot> latest(URI url);

    /** Snapshots of an address, newest first. */
    List<Snapshot> history(URI url, int limit);

    long count();
}
