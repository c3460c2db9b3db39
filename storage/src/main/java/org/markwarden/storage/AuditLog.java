package org.markwarden.storage;

import java.util.List;
import java.util.OptionalLong;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;

/** The append-only, hash-linked log. */
public interface AuditLog {
    /** Appends events in order; they are durable when this returns, or with the surrounding transaction. */
    List<AuditLink> append(List<AuditEvent> events);

    /** Lines from this number on, in order. */
    List<AuditLink> page(long fromNumber, int limit);

    /** Lines about one subject, in order. */
    List<AuditLink> about(String subject, int limit);

    /** Follows the log from its first line; the number of the first broken or missing line, or nothing when it is whole. */
    OptionalLong firstBroken();

    long count();
}
