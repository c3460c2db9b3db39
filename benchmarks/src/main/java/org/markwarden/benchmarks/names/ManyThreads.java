package org.markwarden.benchmarks.names;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The same scan on several threads, each with its own share of the titles. */
final class ManyThreads implements TitleScan {

    private final List<TitleScan> workers = new ArrayList<>();

    ManyThreads(int threads, Supplier<TitleScan> worker) {
        for (int i = 0; i < threads; i++) {
            workers.add(worker.get());
        }
    }

    @Override
    public boolean isOnThisThread() {
        return false;
    }

    @Override
    public long scan(List<String> titles) {
        List<Callable<Long>> shares = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            TitleScan worker = workers.get(i);
            List<String> share =
                    titles.subList(titles.size() * i / workers.size(), titles.size() * (i + 1) / workers.size());
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
