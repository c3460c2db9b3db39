package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.SieveTables;
import org.markwarden.matcher.names.ViewSet;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.patent.PatentNumbers;
import org.markwarden.matcher.text.TextTables;

/**
 * One search through the past. For a few names every text is sieved first; for many, reading it once with one finder for
 * all is cheaper than a sieve for each. All cores work.
 */
final class PastSearch {

    /** Up to so many names the texts are sieved by each before they are read. */
    private static final int FEW_NAMES = 24;

    /** Documents a thread takes at once. */
    private static final int PORTION = 16_384;

    private final DirectoryReader reader;
    private final TextTables tables;

    PastSearch(DirectoryReader reader, TextTables tables) {
        this.reader = reader;
        this.tables = tables;
    }

    Set<ListingId> touchedBy(List<RightChange> changes) throws IOException {
        List<Right> rights = new ArrayList<>();
        List<BytesRef> ids = new ArrayList<>();
        Set<String> patents = new HashSet<>();
        for (RightChange change : changes) {
            ids.add(new BytesRef(change.id().value()));
            if (change instanceof RightChange.Put(Right right)) {
                rights.add(right);
                patents.addAll(patentNumbers(right));
            }
        }
        var searcher = new IndexSearcher(reader);
        Set<ListingId> touched = new HashSet<>();
        collect(searcher, new TermInSetQuery(SeenListings.RIGHT, ids), touched);
        collect(
                searcher,
                new TermInSetQuery(
                        SeenListings.PATENT, patents.stream().map(BytesRef::new).toList()),
                touched);
        findNames(rights, touched);
        return touched;
    }

    private static List<String> patentNumbers(Right right) {
        String number = right.entry().number();
        return right instanceof Patent && number != null
                ? PatentNumbers.in(number).stream().map(PatentNumber::body).toList()
                : List.of();
    }

    private static void collect(IndexSearcher searcher, Query query, Set<ListingId> touched) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                BinaryDocValues ids = leaf.reader().getBinaryDocValues(SeenListings.ID);
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator docs = scorer.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
                        touched.add(SeenListings.idOf(ids.binaryValue()));
                    }
                }
            }
        }
    }

    private void findNames(List<Right> rights, Set<ListingId> touched) throws IOException {
        NameIndex names = NameIndex.build(tables, new ViewSet("all-watched"), index -> {
            for (int i = 0; i < rights.size(); i++) {
                RightNames.addTo(index, i, rights.get(i), true);
            }
        });
        if (names.names() == 0) {
            return;
        }
        List<Portion> portions = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (int from = 0; from < leaf.reader().maxDoc(); from += PORTION) {
                portions.add(new Portion(
                        leaf, from, Math.min(from + PORTION, leaf.reader().maxDoc())));
            }
        }
        SieveTables tables = names.names() > FEW_NAMES ? null : new SieveTables(names);
        ThreadLocal<PastReader> readers = ThreadLocal.withInitial(() -> new PastReader(names, tables));
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Set<ListingId>>> parts = portions.stream()
                    .map(portion ->
                            threads.submit(() -> readers.get().read(portion.leaf.reader(), portion.from, portion.to)))
                    .toList();
            for (Future<Set<ListingId>> part : parts) {
                touched.addAll(get(part));
            }
        }
    }

    private static Set<ListingId> get(Future<Set<ListingId>> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while searching past listings", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new UncheckedIOException(new IOException("past listings cannot be searched", e.getCause()));
        }
    }

    private record Portion(LeafReaderContext leaf, int from, int to) {}
}
