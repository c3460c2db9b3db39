package org.markwarden.benchmarks.names;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Rates as the median of warm rounds, contenders taking turns so that both meet the same noise. */
final class Stopwatch {

    private static final int ROUNDS = 7;
    private static final int WARM = 3;
    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /** Runs every contender over all titles in turns and answers titles a second for each. */
    static long[] rates(List<String> titles, List<? extends TitleScan> contenders) {
        double[][] rates = new double[contenders.size()][ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int c = 0; c < contenders.size(); c++) {
                TitleScan contender = contenders.get(c);
                long start = now(contender);
                contender.scan(titles);
                double rate = titles.size() * NANOS / (now(contender) - start);
                if (round >= 0) {
                    rates[c][round] = rate;
                }
            }
        }
        return Arrays.stream(rates).mapToLong(Stopwatch::median).toArray();
    }

    /** Processor time of this thread, which a busy machine does not distort; wall time where other threads work. */
    private static long now(TitleScan contender) {
        return contender.isOnThisThread()
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    private static long median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Math.round(sorted[sorted.length / 2]);
    }

    /** The result of a piece of work and the seconds it took. */
    static <T> Timed<T> time(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (System.nanoTime() - start) / NANOS);
    }

    record Timed<T>(T result, double seconds) {}
}
