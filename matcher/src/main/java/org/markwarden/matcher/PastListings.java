package org.markwarden.matcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.patent.PatentNumbers;
import org.markwarden.matcher.register.SeenListing;
import org.markwarden.matcher.register.SeenListings;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/**
 * Keeps the index of seen listings in step with the matches of the store. It reads the store from where the index ends,
 * so that a stop at any instant, a second console, or an index that was thrown away only means more to read.
 */
public final class PastListings implements AutoCloseable {

    private static final int PAGE = 500;
    private static final int PAGES_A_COMMIT = 40;

    private final Storage storage;
    private final SeenListings seen;

    public PastListings(Storage storage, SeenListings seen) {
        this.storage = storage;
        this.seen = seen;
    }

    /** Reads the matches the index does not know yet; answers how many. */
    public long catchUp() throws IOException {
        MatchStore matches = storage.matches();
        String after = seen.cursor().orElse(null);
        long read = 0;
        int pages = 0;
        for (List<StoredMatch> page = matches.page(after, PAGE); !page.isEmpty(); page = matches.page(after, PAGE)) {
            for (StoredMatch stored : page) {
                add(stored.match());
            }
            after = page.getLast().id();
            read += page.size();
            pages++;
            if (pages % PAGES_A_COMMIT == 0) {
                seen.commit(after);
            }
        }
        if (after != null && read > 0) {
            seen.commit(after);
        }
        return read;
    }

    private void add(Match match) throws IOException {
        Optional<Listing> listing = storage.listings().find(match.listing());
        if (listing.isPresent()) {
            Set<RightId> rights = new HashSet<>();
            match.mentions().forEach(mention -> rights.add(mention.right()));
            match.matches().forEach(one -> rights.add(one.right()));
            seen.add(seen(listing.get(), rights));
        }
    }

    /** What is kept of a listing. */
    public static SeenListing seen(Listing listing, Set<RightId> rights) {
        List<SeenListing.Text> texts = new ArrayList<>();
        Set<String> patents = new HashSet<>();
        for (FieldText field : new ListingText(listing).fields()) {
            texts.add(new SeenListing.Text(RegisterNames.placeOf(field), field.text()));
            PatentNumbers.in(field.text()).forEach(number -> patents.add(number.body()));
        }
        return new SeenListing(listing.id(), texts, rights, patents);
    }

    /** How many listings the index holds. */
    public int count() throws IOException {
        return seen.count();
    }

    /** The listings whose match may differ after these changes of the register. */
    public Set<ListingId> touchedBy(List<RightChange> changes) throws IOException {
        return seen.touchedBy(changes);
    }

    @Override
    public void close() throws IOException {
        seen.close();
    }
}
