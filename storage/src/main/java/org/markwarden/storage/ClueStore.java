package org.markwarden.storage;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;

/** Clues that were handed in. Append-only; the files themselves lie in the {@link BlobFolder}. */
public interface ClueStore {
    /** Keeps a clue; the same file again changes nothing. Returns whether it is new. */
    boolean add(Clue clue);

    /** Keeps a hand-in; the same source and number for the same clue again change nothing. Returns whether it is new. */
    boolean add(ClueReceipt receipt);

    /** Keeps what was found in a clue; a number that is there already stays as it is. */
    void addItems(List<ClueItem> items);

    Optional<Clue> find(Sha256 id);

    /** Hand-ins of a clue, oldest first. */
    List<ClueReceipt> receipts(Sha256 id);

    /** What was found in a clue, in the order of the file. */
    List<ClueItem> items(Sha256 id, int offset, int limit);

    /** The items of all clues that led to this listing. */
    List<ClueItem> of(ListingId listing);

    /** Clues, newest first. */
    List<Clue> newest(int offset, int limit);

    long count();
}
