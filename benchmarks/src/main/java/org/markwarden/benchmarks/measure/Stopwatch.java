package org.markwarden.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Rates as the median of warm rounds, contenders taking turns so that both meet the same noise. */
public final class Stopwatch {

    private static final int ROUNDS = 7;
    private static final int WARM = 3;
    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /** Runs every contender over everything in turns and answers how many a second for each. */
    public static <T> long[] rates(List<T> all, List<? extends Scan<T>> contenders) {
        double[][] rates = new double[contenders.size()][ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int c = 0; c < contenders.size(); c++) {
                Scan<T> contender = contenders.get(c);
                long start = now(contender);
                contender.scan(all);
                double rate = all.size() * NANOS / (now(contender) - start);
                if (round >= 0) {
                    rates[c][round] = rate;
                }
            }
        }
        return Arrays.stream(rates).mapToLong(Stopwatch::median).toArray();
    }

    /** Processor time of this thread, which a busy machine does not distort; wall time where other threads work. */
    private static long now(Scan<?> contender) {
        return contender.isOnThisThread()
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    private static long median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Math.round(sorted[sorted.length / 2]);
    }

    /** Bytes of the heap in use after a collection. */
    public static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The result of a piece of work and the seconds it took. */
    public static <T> Timed<T> time(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (System.nanoTime() - start) / NANOS);
    }

    /** A result and what it took. */
    public record Timed<T>(T result, double seconds) {}
}
