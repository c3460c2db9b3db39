package org.markwarden.storage.jdbc;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.StorageException;

/** Runs statements: in the transaction of this thread when there is one, else in one of their own. */
final class Transactions {
    private final Pools pools;
    private final Jdbi writer;
    private final Jdbi reader;

    @SuppressWarnings("ThreadLocalUsage") // one per database: a thread may hold a transaction of each
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    Transactions(Pools pools) {
        this.pools = pools;
        writer = Jdbi.create(pools.writer());
        reader = Jdbi.create(pools.reader());
    }

    /** A transaction of this thread, seen from a call nested in it. */
    private record Running(Transaction transaction, int depth) {
        Running nested() {
            return new Running(transaction, depth + 1);
        }

        String savepoint() {
            return "nested_" + depth;
        }

        Handle handle() {
            return transaction.handle();
        }
    }

    /** A transaction that some fault may have ended behind our back. */
    private static final class Transaction {
        private final Handle handle;
        private @Nullable StorageException end;

        private Transaction(Handle handle) {
            this.handle = handle;
        }

        /** A statement after the end would run outside of any transaction, and stay. */
        Handle handle() {
            if (end != null) {
                throw new StorageException("transaction was taken back before: " + end.getMessage(), end);
            }
            return handle;
        }

        <T> T run(Function<Handle, T> work, Faults faults) {
            try {
                return work.apply(handle());
            } catch (JdbiException e) {
                StorageException fault = faults.of(e);
                if (Faults.endsConnection(e)) {
                    end = fault;
                }
                throw fault;
            }
        }
    }

    Dialect dialect() {
        return pools.dialect();
    }

    /** Reads, and sees what this thread's transaction wrote. */
    <T> T read(Function<Handle, T> work) {
        Running outer = running.get();
        if (outer != null) {
            return outer.transaction().run(work, pools.faults());
        }
        return mapped(() -> {
            try (Handle handle = reader.open()) {
                return work.apply(handle);
            }
        });
    }

    /** Reads for long, and sees the database as it was at the start. */
    void readInOneView(Consumer<Handle> work) {
        mapped(() -> {
            try (Handle handle = reader.open()) {
                handle.useTransaction(pools.dialect().oneView(), work::accept);
                return true;
            }
        });
    }

    /** Reads row by row in one consistent view; the caller closes the stream. */
    <T> Stream<T> stream(Function<Handle, Stream<T>> work) {
        Running outer = running.get();
        if (outer != null) {
            return outer.transaction().run(work, pools.faults());
        }
        return mapped(() -> {
            Handle handle = reader.open();
            try {
                handle.begin();
                return work.apply(handle).onClose(() -> end(handle));
            } catch (JdbiException e) {
                end(handle);
                throw e;
            }
        });
    }

    private static void end(Handle handle) {
        try (handle) {
            handle.rollback();
        }
    }

    /** Writes as part of this thread's transaction, or in one of its own; for work that cannot stop half-way. */
    <T> T write(Function<Handle, T> work) {
        Running outer = running.get();
        return outer == null ? alone(work) : outer.transaction().run(work, pools.faults());
    }

    /** As {@link #write}; what the work did before it threw is taken back, also inside an outer transaction. */
    <T> T atomically(Function<Handle, T> work) {
        Running outer = running.get();
        return outer == null ? alone(work) : mapped(() -> nested(outer, work));
    }

    private <T> T alone(Function<Handle, T> work) {
        return mapped(() -> {
            try (Handle handle = writer.open()) {
                return transaction(handle, work);
            }
        });
    }

    private <T> T transaction(Handle handle, Function<Handle, T> work) {
        handle.begin();
        Transaction transaction = new Transaction(handle);
        running.set(new Running(transaction, 0));
        try {
            T result = transaction.run(work, pools.faults());
            transaction.handle().commit();
            return result;
        } catch (Throwable fault) {
            rollback(handle, fault);
            throw fault;
        } finally {
            running.remove();
        }
    }

    /** After some faults the transaction is gone already, and a later statement on its connection would run outside any. */
    private void rollback(Handle handle, Throwable fault) {
        if (Faults.endsConnection(fault)) {
            pools.writer().evictConnection(handle.getConnection());
        }
        try {
            handle.rollback();
        } catch (JdbiException e) {
            fault.addSuppressed(e);
            pools.writer().evictConnection(handle.getConnection());
        }
    }

    private <T> T nested(Running outer, Function<Handle, T> work) {
        Running inner = outer.nested();
        Handle handle = inner.handle();
        handle.savepoint(inner.savepoint());
        running.set(inner);
        try {
            T result = inner.transaction().run(work, pools.faults());
            handle.releaseSavepoint(inner.savepoint());
            return result;
        } catch (Throwable fault) {
            rollbackTo(inner, fault);
            throw fault;
        } finally {
            running.set(outer);
        }
    }

    private static void rollbackTo(Running inner, Throwable fault) {
        try {
            inner.handle().rollbackToSavepoint(inner.savepoint());
        } catch (JdbiException | StorageException e) {
            fault.addSuppressed(e);
        }
    }

    private <T> T mapped(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw pools.faults().of(e);
        }
    }
}
