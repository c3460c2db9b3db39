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

    /** Some of them, evenly spread. */
    default List<String> sample(int most) {
        int step = Math.max(1, count() / most);
        List<String> sample = new ArrayList<>(most);
        int[] next = {0};
        forEach(name -> {
            if (next[0]++ % step == 0 && sample.size() < most) {
                sample.add(name);
            }
        });
        return sample;
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
