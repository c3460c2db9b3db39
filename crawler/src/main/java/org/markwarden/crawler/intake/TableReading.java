package org.markwarden.crawler.intake;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One table, row by row: first its headings, then its rows. A list of addresses needs no headings. */
final class TableReading {
    private static final int HEADINGS_WITHIN = 15;
    private static final Pattern FOOTING = Pattern.compile(
            "(?iu)[(（]?(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|以下空白|填写说明|填表说明|填表人|制表人|审核人|total|subtotal|grand total)[)）]?(?:[:：].*)?");

    private final Walk walk;
    private final Part part;
    private final String sheet;
    private @Nullable Columns columns;
    private @Nullable List<String> above;
    private boolean told;
    private int filled;
    private int rows;

    /**
     * A reading at its beginning.
     *
     * @param sheet how the places of its rows begin
     */
    TableReading(Walk walk, Part part, String sheet) {
        this.walk = walk;
        this.part = part;
        this.sheet = sheet;
    }

    /**
     * Takes the next row; false when no headings were found where they should be.
     *
     * @param links addresses that lie behind the words of its cells
     */
    boolean take(int number, List<String> cells, List<String> links) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        filled++;
        List<String> stacked = StackedHeadings.of(above, cells);
        above = stacked == null ? cells : null;
        if (stacked != null) {
            columns = Columns.of(stacked);
            told = false;
            return columns != null || filled < HEADINGS_WITHIN;
        }
        if (columns != null && !Columns.areHeadings(cells)) {
            above = null;
            row(columns, number, cells, links);
            return true;
        }
        if (columns != null) {
            columns = Columns.of(cells); // another table below the first
            return true;
        }
        columns = filled <= HEADINGS_WITHIN ? Columns.of(cells) : null;
        if (columns != null) {
            return true;
        }
        List<URI> addresses = WrittenAddresses.inProse(String.join("\n", cells));
        if (!addresses.isEmpty()) {
            addresses(number, addresses);
        }
        return rows > 0 || filled < HEADINGS_WITHIN;
    }

    /** Once, and not before another row of headings could have come below. */
    private void headings(Columns named) {
        boolean already = told;
        told = true;
        if (!already && !named.unread().isEmpty()) {
            walk.tell(new Found.Kept(
                    part.inside(sheet + "headings"),
                    "columns that are not known or speak of others, kept in the file only: "
                            + Walk.shown(String.join(", ", named.unread())),
                    null));
        }
    }

    private void row(Columns named, int number, List<String> cells, List<String> links) {
        headings(named);
        rows++;
        String first = cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (FOOTING.matcher(first).matches()) {
            walk.tell(new Found.Kept(part.inside(sheet + "row " + number), "no offer: " + Walk.shown(first), null));
            return;
        }
        new TableRow(part, sheet + "row " + number)
                .found(named.named(cells), links)
                .forEach(walk::tell);
    }

    private void addresses(int number, List<URI> addresses) {
        rows++;
        for (URI address : addresses) {
            walk.tell(new Found.Kept(
                    part.inside(sheet + "row " + number),
                    "an address in a table without headings; what else stands there is kept in the file only",
                    address));
        }
    }

    /** Tells what there is to say of a table without anything in it. */
    void end() {
        if (columns != null) {
            headings(columns);
        }
        if (filled == 0) {
            unread("the table is empty");
        } else if (columns == null && rows == 0) {
            unread(
                    "no row of headings that names goods (商品名称, title), an address (商品链接, url) or a complaint (投诉内容, problem)");
        } else if (rows == 0) {
            unread("a row of headings and no row below it");
        }
    }

    private void unread(String reason) {
        walk.tell(new Found.Unread(part.inside(sheet + "table"), reason));
    }
}
