package org.markwarden.benchmarks.names;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.names.NameEntry;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.NameOrigin;
import org.markwarden.matcher.register.RegisterReader;
import org.markwarden.matcher.text.TextTables;
import tools.jackson.databind.json.JsonMapper;

/** The bench of name finding, as {@code markwarden bench} runs it. */
public final class Bench {

    /** This many names of every register are watched, that is searched in every view; the rest in the lean set. */
    static final int WATCHED = 100;

    private static final int TITLES = 10_000;
    private static final int MONITOR_TITLES = 500;
    private static final int MONITOR_NAMES = 150_000;
    /** What the automaton of the bare scan needs while it is built; without that much heap it is left out. */
    private static final long ANCHOR_BYTES_PER_NAME = 3_000;

    private final Options options;
    private final PrintStream out;
    private final TextTables tables = TextTables.load();

    /**
     * What to measure.
     *
     * @param register a register file instead of generated names
     * @param listings titles, one a line, instead of generated ones
     * @param sizes how many names to generate, when no register is given
     */
    public record Options(
            @Nullable Path register, @Nullable Path listings, List<Integer> sizes, boolean json, long seed) {
        public Options {
            sizes = List.copyOf(sizes);
        }
    }

    /** A bench that prints to the given stream. */
    public Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and prints; answers every result. */
    public List<BenchResult> run() throws IOException {
        List<BenchResult> results = new ArrayList<>();
        if (options.register() != null) {
            results.addAll(measure(namesOf(options.register())));
        } else {
            for (int size : options.sizes()) {
                results.addAll(measure(new GeneratedMarket(options.seed()).names(size)));
            }
        }
        printRecall();
        return results;
    }

    private static List<String> namesOf(Path register) throws IOException {
        List<String> names = new ArrayList<>();
        RegisterReader.read(register, _ -> {}, right -> names.addAll(right.names()));
        return names.stream().distinct().toList();
    }

    private List<String> titles(List<String> names) throws IOException {
        Path listings = options.listings();
        return listings == null
                ? new GeneratedMarket(options.seed() + 1).titles(names, TITLES)
                : Files.readAllLines(listings);
    }

    private List<BenchResult> measure(List<String> names) throws IOException {
        List<String> titles = titles(names);
        var built = Stopwatch.time(() -> build(names));
        Path file = Files.createTempFile("markwarden-bench", ".names");
        try {
            built.result().save(file);
            var opened = Stopwatch.time(() -> open(file));
            List<BenchResult> results = new ArrayList<>();
            var index = new Measured(opened.result(), Files.size(file), built.seconds(), opened.seconds());
            results.addAll(scans(names, titles, index));
            if (names.size() <= MONITOR_NAMES) {
                results.add(monitor("lucene-monitor-characters", new StandardAnalyzer(), names, titles));
                results.add(monitor("lucene-monitor-bigrams", new CJKAnalyzer(), names, titles));
            }
            return results;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<BenchResult> scans(List<String> names, List<String> titles, Measured index) {
        int threads = Runtime.getRuntime().availableProcessors();
        long heap = heapInUse();
        List<TitleScan> contenders = new ArrayList<>(
                List.of(new OurScan(index.names()), new ManyThreads(threads, () -> new OurScan(index.names()))));
        boolean anchored =
                names.size() * ANCHOR_BYTES_PER_NAME < Runtime.getRuntime().maxMemory();
        if (anchored) {
            contenders.add(new AhoCorasickScan(names));
        }
        long[] rates = Stopwatch.rates(titles, contenders);
        Long anchor = anchored ? rates[2] : null;
        return List.of(
                print(index.result("all-variants", names.size(), 1, rates[0], anchor, heap)),
                print(index.result("all-variants", names.size(), threads, rates[1], anchor, heap)));
    }

    private BenchResult monitor(String name, Analyzer analyzer, List<String> names, List<String> titles)
            throws IOException {
        var built = Stopwatch.time(() -> new MonitorScan(names, analyzer));
        try (MonitorScan scan = built.result()) {
            List<String> some = titles.subList(0, Math.min(MONITOR_TITLES, titles.size()));
            long rate = Stopwatch.rates(some, List.of(scan))[0];
            return print(new BenchResult(name, names.size(), 1, rate, null, null, heapInUse(), 0, built.seconds(), 0));
        }
    }

    private NameIndex build(List<String> names) {
        return NameIndex.build(tables, add -> {
            for (int i = 0; i < names.size(); i++) {
                add.accept(new NameEntry(i, 0, names.get(i), i < WATCHED, NameOrigin.NAME));
            }
        });
    }

    private NameIndex open(Path file) {
        try {
            return NameIndex.open(file, tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private BenchResult print(BenchResult result) {
        if (options.json()) {
            out.println(JsonMapper.shared().writeValueAsString(result));
        } else {
            out.printf(
                    "%-28s %,11d names %d thread(s) %,10d titles/s%s, heap %,d MB, index %,d MB, build %.1f s, open %.2f s%n",
                    result.name(),
                    result.rights(),
                    result.threads(),
                    result.titlesPerSecond(),
                    result.oursOverAnchor() == null
                            ? ""
                            : " (%.3f of the bare scan's %,d)".formatted(result.oursOverAnchor(), result.anchor()),
                    result.heapBytes() >> 20,
                    result.indexBytes() >> 20,
                    result.buildSeconds(),
                    result.openSeconds());
        }
        return result;
    }

    private void printRecall() {
        for (Disguises.Recall recall : Disguises.recall(tables)) {
            if (options.json()) {
                out.println(JsonMapper.shared().writeValueAsString(recall));
            } else {
                out.printf("recall %-11s %3d of %3d%n", recall.kind(), recall.found(), recall.tried());
                recall.missed().forEach(missed -> out.println("  missed: " + missed));
            }
        }
    }

    private record Measured(NameIndex names, long bytes, double buildSeconds, double openSeconds) {
        BenchResult result(String name, int rights, int threads, long rate, @Nullable Long anchor, long heap) {
            Double ratio = anchor == null ? null : (double) rate / anchor;
            return new BenchResult(name, rights, threads, rate, anchor, ratio, heap, bytes, buildSeconds, openSeconds);
        }
    }
}
