package org.markwarden.benchmarks.hot;

import java.util.concurrent.TimeUnit;
import org.markwarden.matcher.names.LatinAlignment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One weighted edit distance of two Latin words; alignments a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AlignmentPath {

    private static final double LEAST = 0.66;

    private final char[] name = "starbucks".toCharArray();
    private final char[][] written = {
        "starbuckz".toCharArray(), "starsbuck".toCharArray(), "stardust".toCharArray(), "sunbucks".toCharArray()
    };
    private final LatinAlignment alignment = new LatinAlignment();
    private int next;

    /** One comparison. */
    @Benchmark
    public double align() {
        char[] word = written[next++ & 3];
        return alignment.similarity(name, name.length, word, 0, word.length, LEAST);
    }
}
