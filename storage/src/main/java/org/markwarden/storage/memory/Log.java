package org.markwarden.storage.memory;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows in the order they were added. */
final class Log<V> {
    private final Table<Long, V> rows;

    Log(Journal journal) {
        rows = new Table<>(journal);
    }

    void add(V row) {
        rows.put((long) rows.size(), row);
    }

    Stream<V> where(Predicate<V> condition) {
        return rows.rows().filter(condition);
    }

    Stream<V> newestFirst(Predicate<V> condition) {
        return rows.newestFirst().filter(condition);
    }

    long size() {
        return rows.size();
    }
}
