package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the header of a tabular register has to hold. */
final class RegisterColumns {

    private static final List<String> REQUIRED = List.of("id", "kind");
    private static final int SHOWN = 20;

    private RegisterColumns() {}

    /** Refuses a header without a required column, or with one column twice. */
    static void require(Path file, List<String> header) throws IOException {
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
    }
}
