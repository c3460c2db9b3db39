package org.markwarden.storage.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.RegisterVersion;
import org.markwarden.storage.RightStore;

/** The register in memory. */
final class MemoryRights implements RightStore {
    private static final String CURRENT = "current";

    private final Journal journal;
    private final Table<String, Right> rights;
    private final Table<String, RegisterVersion> version;

    MemoryRights(Journal journal) {
        this.journal = journal;
        rights = new Table<>(journal);
        version = new Table<>(journal);
    }

    @Override
    public void upsert(List<Right> upserted) {
        if (upserted.isEmpty()) {
            return;
        }
        journal.atomically(() -> {
            upserted.forEach(right -> rights.put(right.id().value(), right));
            version.put(CURRENT, current().afterUpsert(upserted));
        });
    }

    @Override
    public void remove(List<RightId> ids) {
        journal.atomically(() -> {
            List<RightId> removed =
                    ids.stream().filter(id -> rights.remove(id.value()) != null).toList();
            if (!removed.isEmpty()) {
                version.put(CURRENT, current().afterRemoval(removed));
            }
        });
    }

    private RegisterVersion current() {
        RegisterVersion current = version.get(CURRENT);
        return current == null ? RegisterVersion.EMPTY : current;
    }

    @Override
    public Optional<Right> find(RightId id) {
        return journal.atomically(() -> Optional.ofNullable(rights.get(id.value())));
    }

    @Override
    public Stream<Right> all() {
        return journal.atomically(() -> rights.rows().toList()).stream();
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) rights.size());
    }

    @Override
    public String version() {
        return journal.atomically(() -> current().text());
    }
}
