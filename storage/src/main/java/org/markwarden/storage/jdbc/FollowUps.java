package org.markwarden.storage.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;

/** What followed a notice: outcomes at each location, publications, counter-statements and legal clocks; rows are only added. */
final class FollowUps {
    private final Transactions transactions;
    private final CaseStates states;
    private final Clearances clearances;

    FollowUps(Transactions transactions, CaseStates states, Clearances clearances) {
        this.transactions = transactions;
        this.states = states;
        this.clearances = clearances;
    }

    private <T> List<T> ofNotice(NoticeId id, String text, Sql.RowReader<T> reader) {
        return transactions.read(handle -> new Sql(handle, text, values -> values.text("id", id.value())).list(reader));
    }

    void add(Outcome outcome) {
        transactions.write(handle -> {
            long number = Counter.OUTCOME.next(handle);
            int added = new Sql(
                            handle,
                            """
                            INSERT INTO outcome (number, notice, location, kind, reason, snapshot, at)
                            VALUES (:number, :notice, :location, :kind, :reason, :snapshot, :at)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", outcome.notice().value())
                                    .uri("location", outcome.location())
                                    .text("kind", outcome.kind().label())
                                    .text("reason", outcome.reason())
                                    .snapshot("snapshot", outcome.snapshot())
                                    .instant("at", outcome.at()))
                    .change();
            states.refresh(handle, outcome.notice());
            return added;
        });
    }

    List<Outcome> outcomes(NoticeId id) {
        return ofNotice(
                id, "SELECT * FROM outcome WHERE notice = :id ORDER BY at DESC, number DESC", NoticeRows::outcome);
    }

    void add(Publication publication) {
        transactions.write(handle -> {
            long number = Counter.PUBLICATION.next(handle);
            int added = new Sql(
                            handle,
                            """
                            INSERT INTO publication
                                (number, notice, page, result, words, counter_statement, snapshot, seen_at)
                            VALUES (:number, :notice, :page, :result, :words, :counter_statement, :snapshot, :seen_at)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", publication.notice().value())
                                    .uri("page", publication.page())
                                    .text("result", publication.result().label())
                                    .text("words", publication.words())
                                    .flag("counter_statement", publication.counterStatement())
                                    .snapshot("snapshot", publication.snapshot())
                                    .instant("seen_at", publication.seenAt()))
                    .change();
            if (publication.result() != PlatformResult.PENDING) {
                clearances.published(handle, publication.notice());
            }
            return added;
        });
    }

    List<Publication> publications(NoticeId id) {
        return ofNotice(
                id,
                "SELECT * FROM publication WHERE notice = :id ORDER BY seen_at DESC, number DESC",
                NoticeRows::publication);
    }

    void add(CounterStatement statement) {
        transactions.write(handle -> {
            long number = Counter.COUNTER_STATEMENT.next(handle);
            return new Sql(
                            handle,
                            """
                            INSERT INTO counter_statement (number, notice, location, words, received_at)
                            VALUES (:number, :notice, :location, :words, :received_at)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", statement.notice().value())
                                    .uri("location", statement.location())
                                    .text("words", statement.words())
                                    .instant("received_at", statement.receivedAt()))
                    .change();
        });
    }

    List<CounterStatement> counterStatements(NoticeId id) {
        return ofNotice(
                id, "SELECT * FROM counter_statement WHERE notice = :id ORDER BY number", NoticeRows::counterStatement);
    }

    void add(Deadline deadline) {
        LocalDate due = deadline.due();
        transactions.write(handle -> {
            long number = Counter.DEADLINE.next(handle);
            return new Sql(
                            handle,
                            """
                            INSERT INTO deadline (number, notice, clock, from_at, due, law)
                            VALUES (:number, :notice, :clock, :from_at, :due, :law)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", deadline.notice().value())
                                    .text("clock", deadline.clock())
                                    .instant("from_at", deadline.from())
                                    .text("due", due == null ? null : due.toString())
                                    .text("law", deadline.law()))
                    .change();
        });
    }

    List<Deadline> deadlines(NoticeId id) {
        return ofNotice(id, "SELECT * FROM deadline WHERE notice = :id ORDER BY number", NoticeRows::deadline);
    }
}
