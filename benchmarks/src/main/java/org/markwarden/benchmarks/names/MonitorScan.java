package org.markwarden.benchmarks.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.PhraseQuery;
import org.markwarden.benchmarks.measure.Scan;

/** Lucene's stored queries: one phrase a name, over the tokens of an analyzer. */
final class MonitorScan implements Scan<String>, AutoCloseable {

    private static final String FIELD = "title";
    private static final int BATCH = 5000;

    private final Analyzer analyzer;
    private final Monitor monitor;

    MonitorScan(List<String> names, Analyzer analyzer) {
        this.analyzer = analyzer;
        try {
            monitor = new Monitor(analyzer);
            List<MonitorQuery> batch = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                PhraseQuery phrase = phrase(names.get(i));
                if (phrase.getTerms().length > 0) {
                    batch.add(new MonitorQuery(Integer.toString(i), phrase, null, Map.of()));
                }
                if (batch.size() == BATCH || i == names.size() - 1) {
                    monitor.register(batch);
                    batch.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PhraseQuery phrase(String name) throws IOException {
        var phrase = new PhraseQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(FIELD, name)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                phrase.add(new Term(FIELD, term.toString()));
            }
            tokens.end();
        }
        return phrase.build();
    }

    @Override
    public long scan(List<String> titles) {
        long found = 0;
        try {
            for (String title : titles) {
                var document = new Document();
                document.add(new TextField(FIELD, title, Field.Store.NO));
                found += monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
