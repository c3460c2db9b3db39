package org.markwarden.benchmarks.hot;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.names.SingleView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Folding alone, then each view of the names by itself, folding included; titles a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ViewPath {

    /** The view to measure. */
    @Param
    public SingleView.Kind kind = SingleView.Kind.FOLD;

    private @Nullable SingleView view;
    private int next;

    /** Packs the names once a view. */
    @Setup
    public void pack(HotMarket market) {
        view = new SingleView(market.index(), kind);
    }

    /** One title. */
    @Benchmark
    public int title(HotMarket market) {
        return Objects.requireNonNull(view).scan(market.title(next++));
    }
}
