package org.markwarden.matcher.register;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.names.SieveTables;
import org.markwarden.matcher.names.TextSieve;

/** Reads past listings with one thread: what the sieve lets through of each is read again by the finder, which decides. */
final class PastReader {

    private final NameFinder finder;
    private final @Nullable TextSieve sieve;
    private char[] kept = new char[1 << 12];
    private boolean found;

    /** @param tables nothing when everything is to be read by the finder */
    PastReader(NameIndex names, @Nullable SieveTables tables) {
        finder = names.finder();
        sieve = tables == null ? null : new TextSieve(tables);
    }

    /** The listings of a portion of the index that name one of the names. */
    Set<ListingId> read(LeafReader leaf, int from, int to) throws IOException {
        Set<ListingId> touched = new HashSet<>();
        BinaryDocValues all = leaf.getBinaryDocValues(SeenListings.KEPT);
        BinaryDocValues texts = leaf.getBinaryDocValues(SeenListings.TEXTS);
        BinaryDocValues ids = leaf.getBinaryDocValues(SeenListings.ID);
        Bits live = leaf.getLiveDocs();
        for (int doc = from; doc < to; doc++) {
            if ((live == null || live.get(doc))
                    && all != null
                    && all.advanceExact(doc)
                    && names(all.binaryValue(), texts, doc)
                    && ids.advanceExact(doc)) {
                touched.add(SeenListings.idOf(ids.binaryValue()));
            }
        }
        return touched;
    }

    private boolean names(BytesRef packed, BinaryDocValues texts, int doc) throws IOException {
        kept = SeenTexts.read(packed, kept);
        texts.advanceExact(doc);
        BytesRef written = texts.binaryValue();
        int head = written.offset;
        found = false;
        for (int at = 0; at < packed.length / 2 && !found; head = SeenTexts.next(written, head)) {
            boolean may = mayHold(at, SeenTexts.place(written, head));
            at = endFrom(at) + 1;
            if (may) {
                finder.find(
                        SeenTexts.text(written, head),
                        SeenTexts.place(written, head),
                        (_, _, _, _, _, _) -> found = true);
            }
        }
        return found;
    }

    private boolean mayHold(int at, Place place) {
        return sieve == null || sieve.mayHold(kept, at, place);
    }

    private int endFrom(int at) {
        return sieve == null ? TextSieve.endOf(kept, at) : sieve.end();
    }
}
