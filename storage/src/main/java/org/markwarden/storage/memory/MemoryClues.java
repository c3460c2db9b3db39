package org.markwarden.storage.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.storage.ClueStore;

/** Clues in memory. */
final class MemoryClues implements ClueStore {
    private static final Comparator<Clue> NEWEST_FIRST = Comparator.comparing(Clue::receivedAt)
            .thenComparing(clue -> clue.id().hex())
            .reversed();
    private static final Comparator<ClueReceipt> OLDEST_FIRST =
            Comparator.comparing(ClueReceipt::at).thenComparing(MemoryClues::key);

    private final Journal journal;
    private final Table<String, Clue> clues;
    private final Table<String, ClueReceipt> receipts;
    private final Table<String, ClueItem> items;

    MemoryClues(Journal journal) {
        this.journal = journal;
        clues = new Table<>(journal);
        receipts = new Table<>(journal);
        items = new Table<>(journal);
    }

    @Override
    public boolean add(Clue clue) {
        return journal.atomically(() -> {
            boolean isNew = !clues.has(clue.id().hex());
            if (isNew) {
                clues.put(clue.id().hex(), clue);
            }
            return isNew;
        });
    }

    @Override
    public boolean add(ClueReceipt receipt) {
        return journal.atomically(() -> {
            boolean isNew = !receipts.has(key(receipt));
            if (isNew) {
                receipts.put(key(receipt), receipt);
            }
            return isNew;
        });
    }

    private static String key(ClueReceipt receipt) {
        return receipt.clue().hex() + " " + receipt.source() + " " + receipt.number();
    }

    @Override
    public void addItems(List<ClueItem> found) {
        journal.atomically(
                () -> found.stream().filter(item -> !items.has(key(item))).forEach(item -> items.put(key(item), item)));
    }

    private static String key(ClueItem item) {
        return "%s %09d".formatted(item.clue().hex(), item.number());
    }

    @Override
    public Optional<Clue> find(Sha256 id) {
        return journal.atomically(() -> Optional.ofNullable(clues.get(id.hex())));
    }

    @Override
    public List<ClueReceipt> receipts(Sha256 id) {
        return journal.atomically(() -> receipts.rows()
                .filter(receipt -> receipt.clue().equals(id))
                .sorted(OLDEST_FIRST)
                .toList());
    }

    @Override
    public List<ClueItem> items(Sha256 id, int offset, int limit) {
        return journal.atomically(() -> items.rows()
                .filter(item -> item.clue().equals(id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public List<ClueItem> of(ListingId listing) {
        return journal.atomically(() ->
                items.rows().filter(item -> item.listings().contains(listing)).toList());
    }

    @Override
    public List<Clue> newest(int offset, int limit) {
        return journal.atomically(() ->
                clues.rows().sorted(NEWEST_FIRST).skip(offset).limit(limit).toList());
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) clues.size());
    }
}
