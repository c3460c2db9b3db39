package org.markwarden.notice.publication;

import java.util.List;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.notice.calendar.LegalClocks;
import org.markwarden.storage.Storage;

/** Takes in the seller's answer (F-64): keeps it and starts the clocks it sets going. */
public final class CounterStatements {
    private final Storage storage;
    private final LegalClocks clocks;

    public CounterStatements(Storage storage, LegalClocks clocks) {
        this.storage = storage;
        this.clocks = clocks;
    }

    /** Returns the deadlines that were kept. */
    public List<Deadline> receive(CounterStatement statement) {
        List<Deadline> deadlines = clocks.of(statement);
        storage.atomically(() -> {
            storage.notices().add(statement);
            deadlines.forEach(storage.notices()::add);
            storage.audit()
                    .append(List.of(new AuditEvent(
                            statement.receivedAt(),
                            "stage:publication",
                            "counter-statement.received",
                            statement.notice().value(),
                            deadlines.size() + " deadlines")));
        });
        return deadlines;
    }
}
