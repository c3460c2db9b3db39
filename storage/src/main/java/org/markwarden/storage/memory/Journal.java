package org.markwarden.storage.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock over all tables, and the steps that undo what the running transaction did. */
final class Journal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** Runs the work alone; when it throws, everything since its start is undone. */
    <T> T atomically(Supplier<T> work) {
        lock.lock();
        int mark = undo.size();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                undoTo(mark);
            }
            if (lock.getHoldCount() == 1) {
                undo.clear();
            }
            lock.unlock();
        }
    }

    void atomically(Runnable work) {
        atomically(() -> {
            work.run();
            return true;
        });
    }

    /** Remembers how to take back the step just done; only inside {@link #atomically}. */
    void onRollback(Runnable step) {
        undo.push(step);
    }

    private void undoTo(int mark) {
        while (undo.size() > mark) {
            undo.pop().run();
        }
    }
}
