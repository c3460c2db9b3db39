package org.markwarden.matcher.register;

import java.util.function.Consumer;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.form.BadRow;
import org.markwarden.matcher.register.form.ChangeSink;

/** Names rows whose id stood in the file before; the later row counts. */
final class RepeatedIds implements ChangeSink {

    private final Consumer<BadRow> bad;
    private final ChangeSink next;
    private final IdTable lines = new IdTable();

    RepeatedIds(Consumer<BadRow> bad, ChangeSink next) {
        this.bad = bad;
        this.next = next;
    }

    @Override
    public void take(long line, RightChange change) {
        int before = lines.put(change.id(), (int) Math.min(line, Integer.MAX_VALUE));
        if (before != IdTable.NONE) {
            bad.accept(new BadRow(
                    line,
                    "the id " + change.id() + " stands already in row " + before
                            + "; this row counts, the earlier one does not"));
        }
        next.take(line, change);
    }
}
