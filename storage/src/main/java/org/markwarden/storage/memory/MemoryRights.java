package org.markwarden.storage.memory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.RegisterVersion;
import org.markwarden.storage.RightStore;

/** The register in memory. */
final class MemoryRights implements RightStore {
    private static final String CURRENT = "current";

    private final Journal journal;
    private final Table<String, Right> rights;
    private final Table<String, RegisterVersion> version;
    private final Table<String, Long> changed;
    private final Table<String, Long> history;

    MemoryRights(Journal journal) {
        this.journal = journal;
        rights = new Table<>(journal);
        version = new Table<>(journal);
        changed = new Table<>(journal);
        history = new Table<>(journal);
        history.put(RegisterVersion.EMPTY.text(), 0L);
    }

    @Override
    public void upsert(List<Right> upserted) {
        if (upserted.isEmpty()) {
            return;
        }
        journal.atomically(() -> {
            List<RightId> altered = upserted.stream()
                    .filter(right -> !right.equals(rights.get(right.id().value())))
                    .map(Right::id)
                    .toList();
            upserted.forEach(right -> rights.put(right.id().value(), right));
            goOn(current().afterUpsert(upserted), altered);
        });
    }

    @Override
    public void remove(List<RightId> ids) {
        journal.atomically(() -> {
            List<RightId> removed =
                    ids.stream().filter(id -> rights.remove(id.value()) != null).toList();
            if (!removed.isEmpty()) {
                goOn(current().afterRemoval(removed), removed);
            }
        });
    }

    private void goOn(RegisterVersion next, List<RightId> ids) {
        version.put(CURRENT, next);
        history.put(next.text(), next.step());
        ids.forEach(id -> changed.put(id.value(), next.step()));
    }

    @Override
    public Optional<List<RightChange>> changesSince(String version, int limit) {
        return journal.atomically(() -> {
            Long step = history.get(version);
            if (step == null) {
                return Optional.empty();
            }
            List<RightChange> changes = changed.keys()
                    .filter(id -> Objects.requireNonNull(changed.get(id)) > step)
                    .map(this::change)
                    .toList();
            return changes.size() > limit ? Optional.empty() : Optional.of(changes);
        });
    }

    private RightChange change(String id) {
        Right right = rights.get(id);
        return right == null ? new RightChange.Remove(new RightId(id)) : new RightChange.Put(right);
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
