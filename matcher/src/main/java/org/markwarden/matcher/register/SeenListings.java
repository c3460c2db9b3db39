package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.names.KeptText;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.fault.FaultWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listings seen so far, so that a right subscribed today is found in what was offered yesterday. Lucene
 * keeps their texts beside one another, folded; sieves let through what can hold a name in some disguise, and the finder
 * that reads new listings decides.
 * The index remembers up to where in the store it was made, and begins anew when it is damaged or of other tables: then
 * it is filled from the store again. What a full disk interrupted goes on from the last commit when it is asked next.
 */
public final class SeenListings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeenListings.class);

    static final String ID = "id";
    static final String TEXTS = "texts";
    static final String KEPT = "kept";
    static final String RIGHT = "right";
    static final String PATENT = "patent";

    private static final String FORMAT = "4";
    private static final String CURSOR = "cursor";
    private static final String MADE_BY = "made-by";
    private static final double BUFFER_MEGABYTES = 64;

    private final TextTables tables;
    private final Directory directory;
    private final KeptText kept;
    private IndexWriter writer;
    private String cursor;

    private SeenListings(TextTables tables, Directory directory, IndexWriter writer) {
        this.tables = tables;
        this.directory = directory;
        this.writer = writer;
        kept = new KeptText(tables);
        cursor = "";
    }

    /** Opens or begins the index in a folder; one program at a time may write. */
    public static SeenListings open(Path folder, TextTables tables) throws IOException {
        Files.createDirectories(folder);
        return open(FSDirectory.open(folder), tables);
    }

    static SeenListings open(Directory directory, TextTables tables) throws IOException {
        try {
            IndexWriter writer = writer(directory);
            var seen = new SeenListings(tables, directory, writer);
            seen.goOn();
            return seen;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, config());
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException e) {
            if (FaultWords.isFullDisk(e)) {
                throw e;
            }
            LOG.warn("the index of seen listings is damaged and begins anew: {}", e.toString());
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, config());
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    /** Lucene closes a writer for good when a write fails. */
    private IndexWriter open() throws IOException {
        if (!writer.isOpen()) {
            writer = writer(directory);
            goOn();
        }
        return writer;
    }

    private void goOn() throws IOException {
        cursor = "";
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        String madeBy = "";
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                madeBy = entry.getKey().equals(MADE_BY) ? entry.getValue() : madeBy;
                cursor = entry.getKey().equals(CURSOR) ? entry.getValue() : cursor;
            }
        }
        if (!madeBy.equals(madeBy())) {
            writer.deleteAll();
            cursor = "";
        }
    }

    private String madeBy() {
        return FORMAT + " " + tables.version();
    }

    /** Up to where it was made, as the last {@link #commit} said; nothing before the first. */
    public synchronized Optional<String> cursor() throws IOException {
        open();
        return cursor.isEmpty() ? Optional.empty() : Optional.of(cursor);
    }

    /** Adds a listing or replaces what was kept of it. */
    public synchronized void add(SeenListing listing) throws IOException {
        var document = new Document();
        document.add(new StringField(ID, listing.id().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(listing.id().value())));
        document.add(new BinaryDocValuesField(TEXTS, SeenTexts.pack(listing.texts())));
        document.add(new BinaryDocValuesField(KEPT, SeenTexts.keep(listing.texts(), kept)));
        listing.rights().forEach(id -> document.add(new StringField(RIGHT, id.value(), Field.Store.NO)));
        listing.patents().forEach(body -> document.add(new StringField(PATENT, body, Field.Store.NO)));
        open().updateDocument(new Term(ID, listing.id().value()), document);
    }

    /** Makes everything added durable and findable, and remembers up to where the store was read. */
    public synchronized void commit(String upTo) throws IOException {
        IndexWriter open = open();
        open.setLiveCommitData(Map.of(CURSOR, upTo, MADE_BY, madeBy()).entrySet());
        open.commit();
        cursor = upTo;
    }

    /** How many listings it holds. */
    public synchronized int count() throws IOException {
        return open().getDocStats().numDocs;
    }

    /**
     * The listings whose match may differ after these changes: those that name one of the rights, in whatever disguise,
     * and those whose last match did.
     */
    public Set<ListingId> touchedBy(Collection<RightChange> changes) throws IOException {
        try (DirectoryReader reader = reader()) {
            return new PastSearch(reader, tables).touchedBy(new ArrayList<>(changes));
        }
    }

    private synchronized DirectoryReader reader() throws IOException {
        return DirectoryReader.open(open());
    }

    static ListingId idOf(BytesRef value) {
        return new ListingId(new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
