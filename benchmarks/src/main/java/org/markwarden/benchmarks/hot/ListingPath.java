package org.markwarden.benchmarks.hot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.matcher.Matcher;
import org.markwarden.matcher.Matchers;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.MatchJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole listings: read, compared, written; listings a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ListingPath {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private List<Listing> listings = List.of();
    private final List<String> lines = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private @Nullable Matcher matcher;
    private int next;

    /** Builds the register and matches every listing once. */
    @Setup
    public void match(HotMarket market) {
        listings = market.listings();
        Matcher own = Matchers.of(market.register(), market.tables()).forThread();
        for (Listing listing : listings) {
            lines.add(ListingJson.write(listing));
            matches.add(own.match(listing, DAY));
        }
        matcher = own;
    }

    /** A line of JSON to a listing. */
    @Benchmark
    public Listing read() {
        return ListingJson.read(lines.get(next++ % lines.size()));
    }

    /** A listing to a match: names found and judged, every right weighed. */
    @Benchmark
    public Match compare() {
        return Objects.requireNonNull(matcher).match(listings.get(next++ % listings.size()), DAY);
    }

    /** A match to a line of JSON. */
    @Benchmark
    public byte[] write() {
        return MatchJson.bytes(matches.get(next++ % matches.size()));
    }
}
