package org.markwarden.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The same scan on several threads, each with its own share of the work. */
public final class ManyThreads<T> implements Scan<T> {

    private final List<Scan<T>> workers = new ArrayList<>();

    /** So many threads, each with a scan of its own. */
    public ManyThreads(int threads, Supplier<Scan<T>> worker) {
        for (int i = 0; i < threads; i++) {
            workers.add(worker.get());
        }
    }

    @Override
    public boolean isOnThisThread() {
        return false;
    }

    @Override
    public long scan(List<T> all) {
        List<Callable<Long>> shares = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            Scan<T> worker = workers.get(i);
            List<T> share = all.subList(all.size() * i / workers.size(), all.size() * (i + 1) / workers.size());
            shares.add(() -> worker.scan(share));
        }
        try (var pool = Executors.newFixedThreadPool(workers.size())) {
            long found = 0;
            for (Future<Long> share : pool.invokeAll(shares)) {
                found += share.get();
            }
            return found;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the scan was broken off", e);
        }
    }
}
