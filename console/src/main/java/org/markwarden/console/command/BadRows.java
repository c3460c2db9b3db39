package org.markwarden.console.command;

import java.util.function.Consumer;
import org.markwarden.matcher.register.BadRow;

/** Names every bad row of a register as it comes, and counts them. */
final class BadRows implements Consumer<BadRow> {
    private final String file;
    private final Consumer<String> line;
    private long count;

    BadRows(String file, Consumer<String> line) {
        this.file = file;
        this.line = line;
    }

    @Override
    public void accept(BadRow row) {
        count++;
        line.accept(file + ":" + row.line() + ": " + row.reason());
    }

    long count() {
        return count;
    }
}
