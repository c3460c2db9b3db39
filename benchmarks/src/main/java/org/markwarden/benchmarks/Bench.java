package org.markwarden.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.benchmarks.listings.ListingBench;
import org.markwarden.benchmarks.market.GeneratedListings;
import org.markwarden.benchmarks.market.GeneratedMarket;
import org.markwarden.benchmarks.market.GeneratedRights;
import org.markwarden.benchmarks.market.Names;
import org.markwarden.benchmarks.measure.BenchResult;
import org.markwarden.benchmarks.measure.Stopwatch;
import org.markwarden.benchmarks.names.Disguises;
import org.markwarden.benchmarks.names.NameBench;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import tools.jackson.databind.json.JsonMapper;

/** The bench as {@code markwarden bench} runs it. */
public final class Bench {

    /** This many names of every register are watched, that is searched in every view; the rest in the lean set. */
    static final int WATCHED = 100;

    private static final int TITLES = 10_000;
    private static final int LISTINGS = 4_000;
    /** What packing needs while it goes on; the packed index itself is mapped. */
    static final long HEAP_BYTES_PER_NAME = 500;

    /** Whole listings are compared with registers up to this size; rights of larger ones do not belong in the heap. */
    private static final int LISTING_RIGHTS = 200_000;

    private final Options options;
    private final PrintStream out;
    private final IntConsumer tooLarge;
    private final TextTables tables = TextTables.load();
    private final List<BenchResult> results = new ArrayList<>();

    /**
     * What to measure.
     *
     * @param register a register, file or built folder, instead of generated names
     * @param listings titles, one a line, or listings, one JSON object a line, instead of generated ones
     * @param sizes how many names to generate, when no register is given
     */
    public record Options(
            @Nullable Path register, @Nullable Path listings, List<Integer> sizes, boolean json, long seed) {
        public Options {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * A bench that prints to the given stream.
     *
     * @param tooLarge is told of each size that the heap has no room to pack
     */
    public Bench(Options options, PrintStream out, IntConsumer tooLarge) {
        this.options = options;
        this.out = out;
        this.tooLarge = tooLarge;
    }

    /** Measures and prints; answers every result. */
    public List<BenchResult> run() throws IOException {
        Path register = options.register();
        if (register != null) {
            measure(register);
        } else {
            for (int size : options.sizes()) {
                if (size * HEAP_BYTES_PER_NAME <= Runtime.getRuntime().maxMemory()) {
                    measure(size);
                } else {
                    tooLarge.accept(size);
                }
            }
        }
        printRecall();
        return List.copyOf(results);
    }

    private void measure(Path path) throws IOException {
        long start = System.nanoTime();
        try (Register register = Register.open(path, tables, _ -> {})) {
            double openSeconds = (System.nanoTime() - start) / 1e9;
            Names names = Names.of(namesOf(register));
            Offers offers = offers(names);
            new NameBench(tables, WATCHED, this::print).run(names, offers.titles());
            new ListingBench(register, tables, openSeconds).run(offers.listings(), this::print);
        }
    }

    private void measure(int size) throws IOException {
        Names names = GeneratedMarket.names(options.seed(), size);
        Offers offers = offers(names);
        new NameBench(tables, WATCHED, this::print).run(names, offers.titles());
        if (size <= LISTING_RIGHTS) {
            var opened = Stopwatch.time(
                    () -> Register.of(GeneratedRights.of(names.list(), WATCHED, options.seed() + 3), tables));
            new ListingBench(opened.result(), tables, opened.seconds()).run(offers.listings(), this::print);
        }
    }

    private static List<String> namesOf(Register register) {
        return register.rights()
                .flatMap(right -> right.names().stream())
                .distinct()
                .toList();
    }

    private Offers offers(Names names) throws IOException {
        Path file = options.listings();
        if (file != null) {
            Offers given = Offers.read(file);
            return given.listings().isEmpty() ? around(names, given.titles()) : given;
        }
        return around(names, GeneratedMarket.titles(options.seed() + 1, names.sample(TITLES), TITLES));
    }

    private Offers around(Names names, List<String> titles) {
        List<String> some = titles.subList(0, Math.min(LISTINGS, titles.size()));
        List<Listing> listings = new GeneratedListings(names.sample(TITLES), options.seed() + 2).of(some);
        return new Offers(titles, listings);
    }

    private void print(BenchResult result) {
        results.add(result);
        if (options.json()) {
            out.println(JsonMapper.shared().writeValueAsString(result));
            return;
        }
        String unit = result.name().startsWith("full-listings") ? "full listings/s" : "titles/s";
        out.printf(
                "%-28s %,11d names %d thread(s) %,10d %s%s, heap %,d MB, index %,d MB, build %.1f s, open %.2f s%n",
                result.name(),
                result.rights(),
                result.threads(),
                result.titlesPerSecond(),
                unit,
                result.oursOverAnchor() == null
                        ? ""
                        : " (%.3f of the bare scan's %,d)".formatted(result.oursOverAnchor(), result.anchor()),
                result.heapBytes() >> 20,
                result.indexBytes() >> 20,
                result.buildSeconds(),
                result.openSeconds());
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
}
