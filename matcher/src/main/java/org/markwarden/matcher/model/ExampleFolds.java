package org.markwarden.matcher.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.matcher.model.ModelFitting.Example;

/** Parts examples so that what shares a seller or a right, directly or through others, stays together. */
final class ExampleFolds {

    private final Map<String, String> parents = new HashMap<>();

    private ExampleFolds() {}

    /** The fold of each example: the groups in the order they first appear, each to the fold that is smallest so far. */
    static Map<Example, Integer> of(List<Example> examples, int folds) {
        var groups = new ExampleFolds();
        for (Example example : examples) {
            groups.join("s " + example.seller(), "r " + example.right());
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        examples.forEach(example -> sizes.merge(groups.root("r " + example.right()), 1, Integer::sum));
        int[] filled = new int[folds];
        Map<String, Integer> foldOf = new HashMap<>();
        sizes.forEach((group, size) -> {
            int smallest = 0;
            for (int fold = 1; fold < folds; fold++) {
                smallest = filled[fold] < filled[smallest] ? fold : smallest;
            }
            filled[smallest] += size;
            foldOf.put(group, smallest);
        });
        Map<Example, Integer> result = new HashMap<>();
        examples.forEach(example -> result.put(example, foldOf.getOrDefault(groups.root("r " + example.right()), 0)));
        return result;
    }

    private void join(String a, String b) {
        String rootOfA = root(a);
        String rootOfB = root(b);
        if (!rootOfA.equals(rootOfB)) {
            parents.put(rootOfA, rootOfB);
        }
    }

    private String root(String of) {
        String root = of;
        for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }
}
