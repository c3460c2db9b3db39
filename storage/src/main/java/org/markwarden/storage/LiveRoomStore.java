package org.markwarden.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.ViewerComment;

/** Live rooms: when to look again, what each look saw, what was said and written, which pieces were kept. */
public interface LiveRoomStore {
    /** Watches a room; one that is watched already stays as it is. */
    void plan(PlannedRoom room);

    Optional<PlannedRoom> find(LiveRoomId room);

    /** Rooms that are due, the longest due first. */
    List<PlannedRoom> due(Instant now, int limit);

    /** Says when to look again, or never. */
    void reschedule(LiveRoomId room, @Nullable Instant next);

    /** Every room, in order of its id. */
    List<PlannedRoom> all(int limit);

    /** Keeps a sample; another of the same room and time changes nothing. */
    void add(LiveSample sample);

    /** Samples of a room, oldest first; of more than the limit, the newest. */
    List<LiveSample> samples(LiveRoomId room, int limit);

    /** Keeps words; the same words at the same time again change nothing. */
    void addWords(LiveRoomId room, List<Cue> cues, List<ViewerComment> comments);

    /** Cues of a room by time. */
    List<Cue> cues(LiveRoomId room);

    /** Comments of a room by time. */
    List<ViewerComment> comments(LiveRoomId room);

    /** Keeps what was captured; the same folder again changes nothing. */
    void add(LiveCapture capture);

    /** Captures of a room, oldest first. */
    List<LiveCapture> captures(LiveRoomId room);
}
