package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Parts examples for trials in which neither the seller nor the right of a tried example was seen in the fitting: sellers
 * and rights are dealt to folds apart, and what is tried in one cell of the two is fitted to all that shares neither row nor
 * column with it.
 */
final class Parting {

    private final int folds;
    private final Map<String, Integer> sellers;
    private final Map<String, Integer> rights;

    Parting(List<Example> examples, int folds) {
        this.folds = folds;
        sellers = dealt(examples, Example::seller);
        rights = dealt(examples, Example::right);
    }

    /** To the fold that holds the fewest examples so far, in the order of first appearance. */
    private Map<String, Integer> dealt(List<Example> examples, Function<Example, String> by) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        examples.forEach(example -> sizes.merge(by.apply(example), 1, Integer::sum));
        int[] filled = new int[folds];
        Map<String, Integer> fold = new HashMap<>();
        sizes.forEach((name, size) -> {
            int smallest = 0;
            for (int other = 1; other < folds; other++) {
                smallest = filled[other] < filled[smallest] ? other : smallest;
            }
            filled[smallest] += size;
            fold.put(name, smallest);
        });
        return fold;
    }

    /** The cells, each with what is tried in it and what may be fitted to; cells in which nothing is tried are left out. */
    List<Cell> cells(List<Example> examples) {
        List<Cell> cells = new ArrayList<>();
        for (int seller = 0; seller < folds; seller++) {
            for (int right = 0; right < folds; right++) {
                Cell cell = cell(examples, seller, right);
                if (!cell.tried.isEmpty()) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private Cell cell(List<Example> examples, int seller, int right) {
        List<Integer> tried = new ArrayList<>();
        List<Example> fitted = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            boolean sameSeller = sellers.getOrDefault(example.seller(), 0) == seller;
            boolean sameRight = rights.getOrDefault(example.right(), 0) == right;
            if (sameSeller && sameRight) {
                tried.add(i);
            } else if (!sameSeller && !sameRight) {
                fitted.add(example);
            }
        }
        return new Cell(tried, fitted);
    }

    /** Places of the examples that are tried, and the examples a model for them may be fitted to. */
    record Cell(List<Integer> tried, List<Example> fitted) {}
}
