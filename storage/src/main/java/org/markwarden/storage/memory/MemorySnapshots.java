package org.markwarden.storage.memory;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.StorageException;

/** Snapshots in memory. */
final class MemorySnapshots implements SnapshotStore {
    private static final Comparator<Snapshot> NEWEST_FIRST = Comparator.comparing(Snapshot::capturedAt)
            .thenComparing(snapshot -> snapshot.id().value())
            .reversed();

    private final Journal journal;
    private final Table<String, Snapshot> snapshots;

    MemorySnapshots(Journal journal) {
        this.journal = journal;
        snapshots = new Table<>(journal);
    }

    @Override
    public void add(Snapshot snapshot) {
        journal.atomically(() -> {
            if (snapshots.has(snapshot.id().value())) {
                throw new StorageException("snapshot is kept already: " + snapshot.id());
            }
            snapshots.put(snapshot.id().value(), snapshot);
        });
    }

    @Override
    public Optional<Snapshot> find(SnapshotId id) {
        return journal.atomically(() -> Optional.ofNullable(snapshots.get(id.value())));
    }

    @Override
    public Optional<Snapshot> latest(URI url) {
        return journal.atomically(() -> of(url).findFirst());
    }

    @Override
    public List<Snapshot> history(URI url, int limit) {
        return journal.atomically(() -> of(url).limit(limit).toList());
    }

    private Stream<Snapshot> of(URI url) {
        return snapshots.rows().filter(snapshot -> snapshot.url().equals(url)).sorted(NEWEST_FIRST);
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) snapshots.size());
    }
}
