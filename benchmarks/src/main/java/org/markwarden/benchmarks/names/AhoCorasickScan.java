package org.markwarden.benchmarks.names;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;
import org.markwarden.benchmarks.measure.Scan;

/** The bare dictionary scan: a double-array Aho-Corasick automaton over the names as written. */
final class AhoCorasickScan implements Scan<String> {

    private final AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();

    AhoCorasickScan(List<String> names) {
        TreeMap<String, Integer> numbered = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            numbered.put(names.get(i), i);
        }
        automaton.build(numbered);
    }

    @Override
    public long scan(List<String> titles) {
        long[] found = new long[1];
        for (String title : titles) {
            automaton.parseText(title, (AhoCorasickDoubleArrayTrie.IHit<Integer>) (_, _, _) -> found[0]++);
        }
        return found[0];
    }
}
