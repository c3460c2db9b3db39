package org.markwarden.storage.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.ViewerComment;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.PlannedRoom;

/** Live rooms in memory. */
final class MemoryLiveRooms implements LiveRoomStore {
    private final Journal journal;
    private final Table<String, PlannedRoom> rooms;
    private final Table<String, LiveSample> samples;
    private final Table<String, Said> words;
    private final Table<String, LiveCapture> captures;

    /** A cue or a comment of a room. */
    private record Said(
            LiveRoomId room, @Nullable Cue cue, @Nullable ViewerComment comment) {}

    MemoryLiveRooms(Journal journal) {
        this.journal = journal;
        rooms = new Table<>(journal);
        samples = new Table<>(journal);
        words = new Table<>(journal);
        captures = new Table<>(journal);
    }

    @Override
    public void plan(PlannedRoom room) {
        journal.atomically(() -> putIfAbsent(rooms, room.room().toString(), room));
    }

    private static <V> void putIfAbsent(Table<String, V> table, String key, V row) {
        if (!table.has(key)) {
            table.put(key, row);
        }
    }

    @Override
    public Optional<PlannedRoom> find(LiveRoomId room) {
        return journal.atomically(() -> Optional.ofNullable(rooms.get(room.toString())));
    }

    @Override
    public List<PlannedRoom> due(Instant now, int limit) {
        return journal.atomically(() -> rooms.rows()
                .filter(room -> room.due() != null && !room.due().isAfter(now))
                .sorted(Comparator.comparing((PlannedRoom room) -> Objects.requireNonNull(room.due())))
                .limit(limit)
                .toList());
    }

    @Override
    public void reschedule(LiveRoomId room, @Nullable Instant next) {
        journal.atomically(() -> {
            PlannedRoom planned = rooms.get(room.toString());
            if (planned != null) {
                rooms.put(room.toString(), new PlannedRoom(room, planned.page(), next));
            }
        });
    }

    @Override
    public List<PlannedRoom> all(int limit) {
        return journal.atomically(() -> rooms.rows().limit(limit).toList());
    }

    @Override
    public void add(LiveSample sample) {
        journal.atomically(() -> putIfAbsent(samples, sample.room() + " " + sample.at(), sample));
    }

    @Override
    public List<LiveSample> samples(LiveRoomId room, int limit) {
        return journal.atomically(() -> samples.rows()
                .filter(sample -> sample.room().equals(room))
                .sorted(Comparator.comparing(LiveSample::at).reversed())
                .limit(limit)
                .toList()
                .reversed());
    }

    @Override
    public void addWords(LiveRoomId room, List<Cue> cues, List<ViewerComment> comments) {
        journal.atomically(() -> {
            cues.forEach(cue -> putIfAbsent(words, room + " cue " + cue, new Said(room, cue, null)));
            comments.forEach(
                    comment -> putIfAbsent(words, room + " comment " + comment, new Said(room, null, comment)));
        });
    }

    @Override
    public List<Cue> cues(LiveRoomId room) {
        return journal.atomically(() -> of(room).flatMap(said -> Stream.ofNullable(said.cue()))
                .sorted(Comparator.comparing(Cue::from).thenComparing(Cue::to).thenComparing(Cue::text))
                .toList());
    }

    @Override
    public List<ViewerComment> comments(LiveRoomId room) {
        return journal.atomically(() -> of(room).flatMap(said -> Stream.ofNullable(said.comment()))
                .sorted(Comparator.comparing(ViewerComment::at).thenComparing(ViewerComment::text))
                .toList());
    }

    private Stream<Said> of(LiveRoomId room) {
        return words.rows().filter(said -> said.room().equals(room));
    }

    @Override
    public void add(LiveCapture capture) {
        journal.atomically(() -> putIfAbsent(captures, capture.room() + " " + capture.folder(), capture));
    }

    @Override
    public List<LiveCapture> captures(LiveRoomId room) {
        return journal.atomically(() -> captures.rows()
                .filter(capture -> capture.room().equals(room))
                .sorted(Comparator.comparing(LiveCapture::at))
                .toList());
    }
}
