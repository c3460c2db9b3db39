package org.markwarden.benchmarks.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.markwarden.benchmarks.measure.BenchResult;
import org.markwarden.benchmarks.measure.ManyThreads;
import org.markwarden.benchmarks.measure.Scan;
import org.markwarden.benchmarks.measure.Stopwatch;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.MatchFile;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.json.ListingJson;

/** Whole listings a second: compared in memory on one thread and on all, and as {@code match} reads and writes them. */
public final class ListingBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final double THRESHOLD = 0.5;

    private final Register register;
    private final Matchers matchers;
    private final double openSeconds;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /** @param openSeconds what opening the register took */
    public ListingBench(Register register, TextTables tables, double openSeconds) {
        this.register = register;
        this.openSeconds = openSeconds;
        matchers = Matchers.of(register, tables);
    }

    /** Measures; every result is handed on as soon as it is there. */
    public void run(List<Listing> listings, Consumer<BenchResult> results) {
        List<Scan<Listing>> contenders = List.of(scan(), new ManyThreads<>(threads, this::scan));
        long[] rates = Stopwatch.rates(listings, contenders);
        results.accept(result("full-listings", 1, rates[0]));
        results.accept(result("full-listings", threads, rates[1]));
        List<String> lines = listings.stream().map(ListingJson::write).toList();
        var options = new MatchFile.Options(THRESHOLD, false, threads, DAY);
        results.accept(result(
                "full-listings-json", threads, Stopwatch.rates(lines, List.of(new LineScan(matchers, options)))[0]));
    }

    private Scan<Listing> scan() {
        return new ListingScan(matchers.forThread(), DAY);
    }

    private BenchResult result(String name, int threads, long rate) {
        return new BenchResult(
                name,
                register.size(),
                threads,
                rate,
                null,
                null,
                Stopwatch.heapInUse(),
                register.indexBytes(),
                0,
                openSeconds);
    }
}
