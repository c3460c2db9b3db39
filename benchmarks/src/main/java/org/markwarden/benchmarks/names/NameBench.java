package org.markwarden.benchmarks.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.jspecify.annotations.Nullable;
import org.markwarden.benchmarks.market.Names;
import org.markwarden.benchmarks.measure.BenchResult;
import org.markwarden.benchmarks.measure.ManyThreads;
import org.markwarden.benchmarks.measure.Scan;
import org.markwarden.benchmarks.measure.Stopwatch;
import org.markwarden.matcher.names.NameEntry;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.NameOrigin;
import org.markwarden.matcher.text.TextTables;

/** Titles a second in every variant, beside the bare scan and stored queries over the same names in the same process. */
public final class NameBench {

    private static final int MONITOR_TITLES = 500;
    /** Over more names the anchors are not built: the automaton of a million ran out of 13 GB. */
    private static final int ANCHOR_NAMES = 150_000;
    /** What the automaton of the bare scan needs while it is built; without that much heap it is left out. */
    private static final long ANCHOR_BYTES_PER_NAME = 3_000;

    private final TextTables tables;
    private final int watched;
    private final Consumer<BenchResult> results;

    /**
     * A bench that hands each result on as soon as it is there.
     *
     * @param watched how many of the first names are searched in every view; the rest in the lean set
     */
    public NameBench(TextTables tables, int watched, Consumer<BenchResult> results) {
        this.tables = tables;
        this.watched = watched;
        this.results = results;
    }

    /** Measures one set of names over the same titles. */
    public void run(Names names, List<String> titles) throws IOException {
        Path file = Files.createTempFile("markwarden-bench", ".names");
        try {
            double buildSeconds = save(names, file);
            var opened = Stopwatch.time(() -> open(file));
            var index = new Measured(opened.result(), Files.size(file), buildSeconds, opened.seconds());
            scans(names, titles, index);
            if (names.count() <= ANCHOR_NAMES) {
                monitor("lucene-monitor-characters", new StandardAnalyzer(), names.list(), titles);
                monitor("lucene-monitor-bigrams", new CJKAnalyzer(), names.list(), titles);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Nothing of the building stays in the heap that is measured later. */
    private double save(Names names, Path file) throws IOException {
        var built = Stopwatch.time(() -> build(names));
        built.result().save(file);
        return built.seconds();
    }

    private void scans(Names names, List<String> titles, Measured index) {
        int threads = Runtime.getRuntime().availableProcessors();
        long heap = Stopwatch.heapInUse();
        List<Scan<String>> contenders = new ArrayList<>(
                List.of(new OurScan(index.names()), new ManyThreads<>(threads, () -> new OurScan(index.names()))));
        boolean anchored = names.count() <= ANCHOR_NAMES
                && names.count() * ANCHOR_BYTES_PER_NAME < Runtime.getRuntime().maxMemory();
        if (anchored) {
            contenders.add(new AhoCorasickScan(names.list()));
        }
        long[] rates = Stopwatch.rates(titles, contenders);
        Long anchor = anchored ? rates[2] : null;
        results.accept(index.result("all-variants", names.count(), 1, rates[0], anchor, heap));
        results.accept(index.result("all-variants", names.count(), threads, rates[1], anchor, heap));
    }

    private void monitor(String name, Analyzer analyzer, List<String> names, List<String> titles) throws IOException {
        var built = Stopwatch.time(() -> new MonitorScan(names, analyzer));
        try (MonitorScan scan = built.result()) {
            List<String> some = titles.subList(0, Math.min(MONITOR_TITLES, titles.size()));
            long rate = Stopwatch.rates(some, List.of(scan))[0];
            results.accept(new BenchResult(
                    name, names.size(), 1, rate, null, null, Stopwatch.heapInUse(), 0, built.seconds(), 0));
        }
    }

    private NameIndex build(Names names) {
        return NameIndex.build(tables, add -> {
            int[] next = {0};
            names.forEach(name -> {
                int i = next[0]++;
                add.accept(new NameEntry(i, 0, name, i < watched, NameOrigin.NAME));
            });
        });
    }

    private NameIndex open(Path file) {
        try {
            return NameIndex.open(file, tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Measured(NameIndex names, long bytes, double buildSeconds, double openSeconds) {
        BenchResult result(String name, int rights, int threads, long rate, @Nullable Long anchor, long heap) {
            Double ratio = anchor == null ? null : (double) rate / anchor;
            return new BenchResult(name, rights, threads, rate, anchor, ratio, heap, bytes, buildSeconds, openSeconds);
        }
    }
}
