package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.json.NoticeDraftJson;

/** Reads the rows of everything that happened to notices. */
final class NoticeRows {
    static final String STARTED = "started";
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";
    static final String NOT_ACCEPTED = "not-accepted";

    private NoticeRows() {}

    static NoticeDraft draft(Row row) throws SQLException {
        return NoticeDraftJson.read(row.text("body"));
    }

    static ClearedNotice cleared(Row row) throws SQLException {
        return new ClearedNotice(draft(row), row.text("cleared_by"), row.instant("cleared_at"));
    }

    private static NoticeId notice(Row row) throws SQLException {
        return new NoticeId(row.text("notice"));
    }

    static Parameters bind(Parameters values, Dispatch dispatch) {
        values.text("notice", dispatch.notice().value())
                .number("attempt", dispatch.attempt())
                .instant("at", dispatch.at());
        return switch (dispatch) {
            case Dispatch.Started it -> own(values.number("step", 1), STARTED, it.channel(), null, null);
            case Dispatch.Accepted it -> own(values.number("step", 2), ACCEPTED, null, it.ticket(), it.answer());
            case Dispatch.NotAccepted it ->
                own(values.number("step", 2), it.permanent() ? REFUSED : NOT_ACCEPTED, null, null, it.answer());
        };
    }

    private static Parameters own(
            Parameters values,
            String kind,
            @Nullable String channel,
            @Nullable String ticket,
            @Nullable String answer) {
        return values.text("kind", kind)
                .text("channel", channel)
                .text("ticket", ticket)
                .text("answer", answer);
    }

    static Dispatch dispatch(Row row) throws SQLException {
        String kind = row.text("kind");
        return switch (kind) {
            case STARTED ->
                new Dispatch.Started(notice(row), row.count("attempt"), row.textOrEmpty("channel"), row.instant("at"));
            case ACCEPTED ->
                new Dispatch.Accepted(
                        notice(row),
                        row.count("attempt"),
                        row.instant("at"),
                        row.textOrNull("ticket"),
                        row.textOrEmpty("answer"));
            case REFUSED, NOT_ACCEPTED ->
                new Dispatch.NotAccepted(
                        notice(row),
                        row.count("attempt"),
                        row.instant("at"),
                        row.textOrEmpty("answer"),
                        kind.equals(REFUSED));
            default -> throw new IllegalStateException("no such step of sending: " + kind);
        };
    }

    static Outcome outcome(Row row) throws SQLException {
        return new Outcome(
                notice(row),
                row.uri("location"),
                OutcomeKind.of(row.text("kind")).orElseThrow(),
                row.textOrEmpty("reason"),
                row.snapshotOrNull("snapshot"),
                row.instant("at"));
    }

    static Publication publication(Row row) throws SQLException {
        return new Publication(
                notice(row),
                row.uri("page"),
                PlatformResult.of(row.text("result")).orElseThrow(),
                row.textOrEmpty("words"),
                row.is("counter_statement"),
                row.snapshotOrNull("snapshot"),
                row.instant("seen_at"));
    }

    static CounterStatement counterStatement(Row row) throws SQLException {
        return new CounterStatement(
                notice(row), row.uri("location"), row.textOrEmpty("words"), row.instant("received_at"));
    }

    static Deadline deadline(Row row) throws SQLException {
        String due = row.textOrNull("due");
        return new Deadline(
                notice(row),
                row.text("clock"),
                row.instant("from_at"),
                due == null ? null : LocalDate.parse(due),
                row.text("law"));
    }
}
