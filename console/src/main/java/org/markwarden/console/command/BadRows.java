package org.markwarden.console.command;

import java.util.function.Consumer;
import org.markwarden.matcher.register.form.BadRow;
import tools.jackson.databind.json.JsonMapper;

/** Names every bad row of a register as it comes, and counts them. */
final class BadRows implements Consumer<BadRow> {
    private final Consumer<BadRow> teller;
    private long count;

    private BadRows(Consumer<BadRow> teller) {
        this.teller = teller;
    }

    /** For people: the file, the line, the reason. */
    BadRows(String file, Consumer<String> line) {
        this(row -> line.accept(file + ":" + row.line() + ": " + row.reason()));
    }

    /** For programs: one object a row. */
    static BadRows asJson(String file, Consumer<String> line) {
        return new BadRows(row -> line.accept(JsonMapper.shared()
                .createObjectNode()
                .put("file", file)
                .put("line", row.line())
                .put("reason", row.reason())
                .toString()));
    }

    @Override
    public void accept(BadRow row) {
        count++;
        teller.accept(row);
    }

    long count() {
        return count;
    }
}
