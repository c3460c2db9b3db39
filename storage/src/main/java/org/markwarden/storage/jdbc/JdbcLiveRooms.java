package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.ViewerComment;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.PlannedRoom;
import org.markwarden.storage.json.LiveJson;

/** Live rooms in {@code live_room}, {@code live_sample}, {@code live_words} and {@code live_capture}. */
final class JdbcLiveRooms implements LiveRoomStore {
    private static final String ROOM = "SELECT platform, room, page, due FROM live_room ";

    private final Transactions transactions;

    JdbcLiveRooms(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void plan(PlannedRoom room) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO live_room (platform, room, page, due) VALUES (:platform, :room, :page, :due)
                        ON CONFLICT (platform, room) DO NOTHING
                        """,
                        values -> identify(values, room.room())
                                .uri("page", room.page())
                                .instant("due", room.due()))
                .change());
    }

    private static Parameters identify(Parameters values, LiveRoomId room) {
        return values.text("platform", room.platform()).text("room", room.room());
    }

    @Override
    public Optional<PlannedRoom> find(LiveRoomId room) {
        return transactions.read(handle -> new Sql(
                        handle, ROOM + "WHERE platform = :platform AND room = :room", values -> identify(values, room))
                .first(JdbcLiveRooms::room));
    }

    private static PlannedRoom room(Row row) throws SQLException {
        return new PlannedRoom(
                new LiveRoomId(row.text("platform"), row.text("room")), row.uri("page"), row.instantOrNull("due"));
    }

    @Override
    public List<PlannedRoom> due(Instant now, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        ROOM + "WHERE due <= :now ORDER BY due, platform, room LIMIT :limit",
                        values -> values.instant("now", now).number("limit", limit))
                .list(JdbcLiveRooms::room));
    }

    @Override
    public void reschedule(LiveRoomId room, @Nullable Instant next) {
        transactions.write(handle -> new Sql(
                        handle,
                        "UPDATE live_room SET due = :due WHERE platform = :platform AND room = :room",
                        values -> identify(values, room).instant("due", next))
                .change());
    }

    @Override
    public List<PlannedRoom> all(int limit) {
        return transactions.read(handle -> new Sql(
                        handle, ROOM + "ORDER BY platform, room LIMIT :limit", values -> values.number("limit", limit))
                .list(JdbcLiveRooms::room));
    }

    @Override
    public void add(LiveSample sample) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO live_sample (platform, room, at, body) VALUES (:platform, :room, :at, :body)
                        ON CONFLICT (platform, room, at) DO NOTHING
                        """,
                        values -> identify(values, sample.room())
                                .instant("at", sample.at())
                                .text("body", LiveJson.write(sample)))
                .change());
    }

    @Override
    public List<LiveSample> samples(LiveRoomId room, int limit) {
        return transactions
                .read(handle -> new Sql(
                                handle, """
                                SELECT body FROM live_sample WHERE platform = :platform AND room = :room
                                ORDER BY at DESC LIMIT :limit
                                """, values -> identify(values, room).number("limit", limit))
                        .list(row -> LiveJson.sample(row.text("body"))))
                .reversed();
    }

    @Override
    public void addWords(LiveRoomId room, List<Cue> cues, List<ViewerComment> comments) {
        transactions.write(handle -> {
            int added = words(handle, room, "cue", cues.stream().map(Words::of).toList());
            return added
                    + words(
                            handle,
                            room,
                            "comment",
                            comments.stream().map(Words::of).toList());
        });
    }

    /** Words of either kind between two times, in milliseconds. */
    private record Words(long from, long to, String text) {
        static Words of(Cue cue) {
            return new Words(cue.from().toMillis(), cue.to().toMillis(), cue.text());
        }

        static Words of(ViewerComment comment) {
            return new Words(comment.at().toMillis(), comment.at().toMillis(), comment.text());
        }
    }

    private static int words(Handle handle, LiveRoomId room, String kind, List<Words> words) {
        return Sql.each(
                handle,
                """
                INSERT INTO live_words (platform, room, kind, from_ms, to_ms, text_key, words)
                VALUES (:platform, :room, :kind, :from_ms, :to_ms, :text_key, :words)
                ON CONFLICT (platform, room, kind, from_ms, to_ms, text_key) DO NOTHING
                """,
                words,
                (values, one) -> identify(values, room)
                        .text("kind", kind)
                        .number("from_ms", one.from)
                        .number("to_ms", one.to)
                        .text("text_key", Sql.key(one.text))
                        .text("words", one.text));
    }

    @Override
    public List<Cue> cues(LiveRoomId room) {
        return words(
                room,
                "cue",
                row -> new Cue(
                        Duration.ofMillis(row.number("from_ms")),
                        Duration.ofMillis(row.number("to_ms")),
                        row.text("words")));
    }

    @Override
    public List<ViewerComment> comments(LiveRoomId room) {
        return words(
                room, "comment", row -> new ViewerComment(Duration.ofMillis(row.number("from_ms")), row.text("words")));
    }

    private <T> List<T> words(LiveRoomId room, String kind, Sql.RowReader<T> reader) {
        return transactions.read(handle ->
                new Sql(handle, """
                        SELECT from_ms, to_ms, words FROM live_words
                        WHERE platform = :platform AND room = :room AND kind = :kind ORDER BY from_ms, to_ms, words
                        """, values -> identify(values, room).text("kind", kind)).list(reader));
    }

    @Override
    public void add(LiveCapture capture) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO live_capture (platform, room, folder, at, body)
                        VALUES (:platform, :room, :folder, :at, :body)
                        ON CONFLICT (platform, room, folder) DO NOTHING
                        """,
                        values -> identify(values, capture.room())
                                .text("folder", capture.folder())
                                .instant("at", capture.at())
                                .text("body", LiveJson.write(capture)))
                .change());
    }

    @Override
    public List<LiveCapture> captures(LiveRoomId room) {
        return transactions.read(handle ->
                new Sql(handle, """
                        SELECT body FROM live_capture WHERE platform = :platform AND room = :room ORDER BY at, folder
                        """, values -> identify(values, room)).list(row -> LiveJson.capture(row.text("body"))));
    }
}
