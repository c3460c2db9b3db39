package org.markwarden.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Rates as the median of warm rounds, contenders taking turns so that both meet the same noise. */
public final class Stopwatch {

    private static final int ROUNDS = 7;
    /** Warm rounds go on so long, or so often: the last method of many is compiled only after some seconds. */
    private static final long WARM_NANOS = 12_000_000_000L;

    private static final int WARM_LEAST = 3;
    private static final int WARM_MOST = 40;
    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /** Runs every contender over everything in turns and answers how many a second for each. */
    public static <T> long[] rates(List<T> all, List<? extends Scan<T>> contenders) {
        warm(all, contenders);
        double[][] rates = new double[contenders.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < contenders.size(); c++) {
                Scan<T> contender = contenders.get(c);
                long start = now(contender);
                contender.scan(all);
                rates[c][round] = all.size() * NANOS / (now(contender) - start);
            }
        }
        return Arrays.stream(rates).mapToLong(Stopwatch::median).toArray();
    }

    private static <T> void warm(List<T> all, List<? extends Scan<T>> contenders) {
        long start = System.nanoTime();
        for (int round = 0; round < WARM_MOST; round++) {
            if (round >= WARM_LEAST && System.nanoTime() - start > WARM_NANOS) {
                return;
            }
            contenders.forEach(contender -> contender.scan(all));
        }
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
