package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.text.TextTables;

/**
 * The listings seen so far, so that a right subscribed today is found in what was offered yesterday. Lucene proposes
 * candidates by characters, near sounds, look-alikes and pieces of words; the finder that reads new listings decides.
 */
public final class SeenListings implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String KEY = "key";

    private final TextTables tables;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearchKeys keys;

    private SeenListings(TextTables tables, FSDirectory directory, IndexWriter writer) {
        this.tables = tables;
        this.directory = directory;
        this.writer = writer;
        keys = new SearchKeys(tables);
    }

    /** Opens or begins the index in a folder; one program at a time may write. */
    public static SeenListings open(Path folder, TextTables tables) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            return new SeenListings(
                    tables, directory, new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer())));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** Adds a listing or replaces what was kept of it. */
    public synchronized void add(ListingId id, List<String> texts) throws IOException {
        var document = new Document();
        document.add(new StringField(ID, id.value(), Field.Store.YES));
        for (String text : texts) {
            document.add(new StoredField(TEXT, text));
        }
        keys.of(texts, key -> document.add(new StringField(KEY, key, Field.Store.NO)));
        writer.updateDocument(new Term(ID, id.value()), document);
    }

    /** Makes everything added durable and findable. */
    public void commit() throws IOException {
        writer.commit();
    }

    /** Hands over every find of the right's names, in whatever disguise, in all listings committed. */
    public void find(Right right, Consumer<SeenName> found) throws IOException {
        NameIndex names = NameIndex.build(tables, index -> RightNames.addTo(index, 0, right, true));
        NameFinder finder = names.finder();
        Query query = keys.query(KEY, right.names());
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : reader.leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    verify(leaf, scorer, finder, found);
                }
            }
        }
    }

    private static void verify(LeafReaderContext leaf, Scorer scorer, NameFinder finder, Consumer<SeenName> found)
            throws IOException {
        StoredFields stored = leaf.reader().storedFields();
        var live = leaf.reader().getLiveDocs();
        var matches = scorer.iterator();
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            if (live == null || live.get(doc)) {
                Document document = stored.document(doc);
                var id = new ListingId(document.get(ID));
                String[] texts = document.getValues(TEXT);
                for (int field = 0; field < texts.length; field++) {
                    int number = field;
                    finder.find(
                            texts[field],
                            (_, name, start, end, variant, similarity) ->
                                    found.accept(new SeenName(id, number, name, start, end, variant, similarity)));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
