package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.AuditLog;
import org.markwarden.storage.StorageException;

/** The log in the table {@code audit_line}; its last line is remembered in {@code audit_head}. */
final class JdbcAuditLog implements AuditLog {
    private static final int LINES_AT_ONCE = 1000;
    private static final int INDEXED_CHARACTERS = 200;

    private final Transactions transactions;

    JdbcAuditLog(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Head(long number, Sha256 digest) {}

    @Override
    public List<AuditLink> append(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return transactions.write(handle -> {
            List<AuditLink> links = links(lockedHead(handle), events);
            insert(handle, links);
            saveHead(handle, links.getLast());
            return links;
        });
    }

    /** The head, locked until the end of the transaction where several may append at once. */
    private static Head lockedHead(Handle handle) {
        return Sql.plain(handle, "UPDATE audit_head SET number = number WHERE name = 'audit' RETURNING number, digest")
                .first(JdbcAuditLog::head)
                .orElseThrow(JdbcAuditLog::headless);
    }

    private static StorageException headless() {
        return new StorageException("the audit log has lost its head, the record of its last line");
    }

    private static Head head(Row row) throws SQLException {
        return new Head(row.number("number"), row.digest("digest"));
    }

    private static List<AuditLink> links(Head head, List<AuditEvent> events) {
        List<AuditLink> links = new ArrayList<>(events.size());
        Head last = head;
        for (AuditEvent event : events) {
            AuditLink link = AuditLink.after(last.number() + 1, last.digest(), event);
            links.add(link);
            last = new Head(link.number(), link.digest());
        }
        return links;
    }

    private static void insert(Handle handle, List<AuditLink> links) {
        Sql.each(
                handle,
                """
                INSERT INTO audit_line (number, at, actor, action, subject, detail, previous, digest)
                VALUES (:number, :at, :actor, :action, :subject, :detail, :previous, :digest)
                """,
                links,
                (values, link) -> values.number("number", link.number())
                        .instant("at", link.event().at())
                        .text("actor", link.event().actor())
                        .text("action", link.event().action())
                        .text("subject", link.event().subject())
                        .text("detail", link.event().detail())
                        .text("previous", link.previous().hex())
                        .text("digest", link.digest().hex()));
    }

    private static void saveHead(Handle handle, AuditLink last) {
        new Sql(
                        handle,
                        """
                        UPDATE audit_head SET number = :number, digest = :digest WHERE name = 'audit'
                        """,
                        values -> values.number("number", last.number())
                                .text("digest", last.digest().hex()))
                .change();
    }

    @Override
    public List<AuditLink> page(long fromNumber, int limit) {
        return transactions.read(handle -> page(handle, fromNumber, limit));
    }

    private static List<AuditLink> page(Handle handle, long fromNumber, int limit) {
        return new Sql(
                        handle,
                        "SELECT * FROM audit_line WHERE number >= :from ORDER BY number LIMIT :limit",
                        values -> values.number("from", fromNumber).number("limit", limit))
                .list(JdbcAuditLog::link);
    }

    private static AuditLink link(Row row) throws SQLException {
        AuditEvent event = new AuditEvent(
                row.instant("at"),
                row.text("actor"),
                row.text("action"),
                row.text("subject"),
                row.textOrEmpty("detail"));
        return new AuditLink(row.number("number"), event, row.digest("previous"), row.digest("digest"));
    }

    @Override
    public List<AuditLink> about(String subject, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        """
                        SELECT * FROM audit_line
                        WHERE substr(subject, 1, 200) = :start AND subject = :subject ORDER BY number LIMIT :limit
                        """,
                        values -> values.text("start", indexed(subject))
                                .text("subject", subject)
                                .number("limit", limit))
                .list(JdbcAuditLog::link));
    }

    /** What the index on subjects holds, counted in code points as both databases do. */
    private static String indexed(String subject) {
        int length = Math.min(INDEXED_CHARACTERS, subject.codePointCount(0, subject.length()));
        return subject.substring(0, subject.offsetByCodePoints(0, length));
    }

    @Override
    public OptionalLong firstBroken() {
        Head head = transactions.read(
                handle -> Sql.plain(handle, "SELECT number, digest FROM audit_head WHERE name = 'audit'")
                        .first(JdbcAuditLog::head)
                        .orElseThrow(JdbcAuditLog::headless));
        return new AuditWalk(this::readable, LINES_AT_ONCE).firstBroken(head.number(), head.digest());
    }

    /** A page whose lines may have been edited into what is no line at all. */
    private List<AuditWalk.Line> readable(long fromNumber, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM audit_line WHERE number >= :from ORDER BY number LIMIT :limit",
                        values -> values.number("from", fromNumber).number("limit", limit))
                .list(row -> new AuditWalk.Line(row.number("number"), linkOrNull(row))));
    }

    private static @Nullable AuditLink linkOrNull(Row row) throws SQLException {
        try {
            return link(row);
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    @Override
    public long count() {
        return transactions.read(
                handle -> Sql.plain(handle, "SELECT count(*) FROM audit_line").number());
    }
}
