package org.markwarden.crawler.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a sheet, from above, with what stands in a cell that reaches down into them. */
final class MergedCells {
    private final Map<Integer, List<WorkbookNotes.Merged>> beginning;
    private final Map<Integer, Reach> open = new HashMap<>();

    MergedCells(Map<Integer, List<WorkbookNotes.Merged>> beginning) {
        this.beginning = beginning;
    }

    private record Reach(String text, int lastRow) {}

    /** The cells of the next row; a row in which nothing of its own stands stays empty. */
    List<String> filled(int row, List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            open.values().removeIf(reach -> reach.lastRow() < row);
            open.forEach((column, reach) -> {
                while (filled.size() <= column) {
                    filled.add("");
                }
                if (filled.get(column).isBlank()) {
                    filled.set(column, reach.text());
                }
            });
        }
        for (WorkbookNotes.Merged merged : beginning.getOrDefault(row, List.of())) {
            if (merged.column() < cells.size()) {
                open.put(merged.column(), new Reach(cells.get(merged.column()), merged.lastRow()));
            }
        }
        return filled;
    }
}
