package org.markwarden.storage.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows in the order of their keys; every change can be undone. */
final class Table<K extends Comparable<K>, V> {
    private final Journal journal;
    private final NavigableMap<K, V> rows = new TreeMap<>();

    Table(Journal journal) {
        this.journal = journal;
    }

    @Nullable
    V get(K key) {
        return rows.get(key);
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    void put(K key, V row) {
        V before = rows.put(key, row);
        journal.onRollback(() -> {
            if (before == null) {
                rows.remove(key);
            } else {
                rows.put(key, before);
            }
        });
    }

    @Nullable
    V remove(K key) {
        V before = rows.remove(key);
        if (before != null) {
            journal.onRollback(() -> rows.put(key, before));
        }
        return before;
    }

    Stream<K> keys() {
        return rows.keySet().stream();
    }

    /** Removes every row. */
    void clear() {
        List.copyOf(rows.keySet()).forEach(this::remove);
    }

    Stream<V> rows() {
        return rows.values().stream();
    }

    Stream<V> rowsFrom(K key, boolean inclusive) {
        return rows.tailMap(key, inclusive).values().stream();
    }

    Stream<V> newestFirst() {
        return rows.descendingMap().values().stream();
    }

    int size() {
        return rows.size();
    }
}
