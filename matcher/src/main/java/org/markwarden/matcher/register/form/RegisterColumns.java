package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.markwarden.storage.yaml.Nearest;

/** What the header of a tabular register may and has to hold. */
final class RegisterColumns {

    private static final List<String> REQUIRED = List.of("id", "kind");

    /** Those of the manual; the last ones are keys of a line of JSON, in their simple form. */
    static final Set<String> KNOWN = Set.of(
            "id",
            "kind",
            "name",
            "aliases",
            "holder",
            "jurisdiction",
            "number",
            "classes",
            "goods",
            "status",
            "valid_from",
            "valid_to",
            "origin",
            "authorised",
            "reference_price",
            "images",
            "note",
            "operation",
            "filed",
            "patent_type",
            "fee_status",
            "licensees",
            "territory",
            "fame",
            "lists",
            "phases",
            "season",
            "codes");

    private static final int SHOWN = 20;

    private RegisterColumns() {}

    /** Refuses a header without a required column, or with one column twice; names columns nobody reads. */
    static void require(Path file, List<String> header, Rows rows) throws IOException {
        for (String required : REQUIRED) {
            if (!header.contains(required)) {
                throw new IOException(file + ": the header has no column '" + required + "'; it reads: "
                        + String.join(", ", header.stream().limit(SHOWN).toList()));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new IOException(file + ": the header has the column '" + column + "' twice");
            }
        }
        header.stream()
                .filter(column -> !column.isEmpty() && !KNOWN.contains(column))
                .forEach(column -> rows.bad(1, unread(column)));
    }

    private static String unread(String column) {
        return "the column '" + column + "' is not known and not read"
                + Nearest.to(column, KNOWN)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }
}
