package org.markwarden.benchmarks.market;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Names in a fixed order, which need not all be in memory at once. */
public interface Names {

    int count();

    /** Hands on every name; the same names in the same order every time. */
    void forEach(Consumer<String> name);

    /** All of them, in memory. */
    default List<String> list() {
        List<String> list = new ArrayList<>(count());
        forEach(list::add);
        return list;
    }

    /** Names that are in memory. */
    static Names of(List<String> names) {
        List<String> all = List.copyOf(names);
        return new Names() {
            @Override
            public int count() {
                return all.size();
            }

            @Override
            public void forEach(Consumer<String> name) {
                all.forEach(name);
            }

            @Override
            public List<String> list() {
                return all;
            }
        };
    }
}
