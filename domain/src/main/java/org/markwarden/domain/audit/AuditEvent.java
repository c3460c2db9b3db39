package org.markwarden.domain.audit;

import java.time.Instant;
import org.markwarden.domain.text.CleanText;

/**
 * Something that was done.
 *
 * @param actor account name, or the stage that acted, such as {@code stage:crawler}
 * @param action such as {@code case.decided} or {@code notice.sent}
 * @param subject id of what it was done to
 * @param detail one line, without personal values
 */
public record AuditEvent(Instant at, String actor, String action, String subject, String detail) {
    public AuditEvent {
        CleanText.requireFilled("audit actor", actor);
        CleanText.requireFilled("audit action", action);
        CleanText.requireFilled("audit subject", subject);
        CleanText.require("audit detail", detail);
    }
}
