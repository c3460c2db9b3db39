package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;

/** Finds rights of one generation by id, registration number, or words of their names and holder. */
final class RightLookup implements AutoCloseable {

    private static final String ID = "id";
    private static final String NUMBER = "number";
    private static final String WORDS = "words";
    private static final String ORDER = "order";
    private static final String KIND = "kind";

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = new CJKAnalyzer();

    private RightLookup(DirectoryReader reader) {
        this.reader = reader;
        searcher = new IndexSearcher(reader);
    }

    static RightLookup open(Path folder) throws IOException {
        return new RightLookup(DirectoryReader.open(FSDirectory.open(folder)));
    }

    OptionalInt byId(RightId id) throws IOException {
        List<Integer> found = numbers(new TermQuery(new Term(ID, id.value())), 1);
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
    }

    /** The numbers of all patents. */
    IntStream patents() {
        try {
            Query patents = new TermQuery(new Term(KIND, RightKind.PATENT.label()));
            return numbers(patents, Math.max(1, reader.maxDoc())).stream().mapToInt(Integer::intValue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best matches of a number or of words, best first. */
    List<Integer> search(String asked, int limit) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(NUMBER, number(asked))), BooleanClause.Occur.SHOULD);
        try (TokenStream tokens = analyzer.tokenStream(WORDS, asked)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term(WORDS, term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return numbers(query.build(), limit);
    }

    private List<Integer> numbers(Query query, int limit) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            numbers.add(reader.storedFields()
                    .document(hit.doc)
                    .getField(ORDER)
                    .numericValue()
                    .intValue());
        }
        return numbers;
    }

    private static String number(String written) {
        return written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.,-]", "");
    }

    @Override
    public void close() throws IOException {
        analyzer.close();
        reader.close();
    }

    /** Writes such an index right by right, in the order of their numbers. */
    static final class Writer implements AutoCloseable {
        private final FSDirectory directory;
        private final IndexWriter writer;
        private int count;

        Writer(Path folder) throws IOException {
            directory = FSDirectory.open(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(new CJKAnalyzer()));
        }

        void add(Right right) {
            var document = new Document();
            document.add(new StringField(ID, right.id().value(), Field.Store.NO));
            document.add(new StringField(KIND, right.kind().label(), Field.Store.NO));
            document.add(new StoredField(ORDER, count++));
            String number = right.entry().number();
            if (number != null) {
                document.add(new StringField(NUMBER, number(number), Field.Store.NO));
            }
            right.names().forEach(name -> document.add(new TextField(WORDS, name, Field.Store.NO)));
            String holder = right.entry().holder();
            if (holder != null) {
                document.add(new TextField(WORDS, holder, Field.Store.NO));
            }
            try {
                writer.addDocument(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (directory;
                    writer) {
                writer.commit();
            }
        }
    }
}
