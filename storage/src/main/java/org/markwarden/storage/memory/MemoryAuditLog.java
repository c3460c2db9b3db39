package org.markwarden.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.AuditLog;

/** The audit log in memory. */
final class MemoryAuditLog implements AuditLog {
    private final Journal journal;
    private final Table<Long, AuditLink> lines;

    MemoryAuditLog(Journal journal) {
        this.journal = journal;
        lines = new Table<>(journal);
    }

    @Override
    public List<AuditLink> append(List<AuditEvent> events) {
        return journal.atomically(() -> {
            List<AuditLink> appended = new ArrayList<>(events.size());
            for (AuditEvent event : events) {
                AuditLink link = AuditLink.after(lines.size() + 1L, lastDigest(), event);
                lines.put(link.number(), link);
                appended.add(link);
            }
            return appended;
        });
    }

    private Sha256 lastDigest() {
        return lines.newestFirst().findFirst().map(AuditLink::digest).orElse(AuditLink.GENESIS);
    }

    @Override
    public List<AuditLink> page(long fromNumber, int limit) {
        return journal.atomically(
                () -> lines.rowsFrom(fromNumber, true).limit(limit).toList());
    }

    @Override
    public List<AuditLink> about(String subject, int limit) {
        return journal.atomically(() -> lines.rows()
                .filter(line -> line.event().subject().equals(subject))
                .limit(limit)
                .toList());
    }

    @Override
    public OptionalLong firstBroken() {
        return journal.atomically(() -> {
            Sha256 before = AuditLink.GENESIS;
            for (AuditLink line : lines.rows().toList()) {
                if (!line.follows(before)) {
                    return OptionalLong.of(line.number());
                }
                before = line.digest();
            }
            return OptionalLong.empty();
        });
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) lines.size());
    }
}
