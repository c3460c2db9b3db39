package org.markwarden.storage;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.LiveRoomId;

/**
 * A live room that is watched.
 *
 * @param page where it is read
 * @param due when to look next; absent when the show is over
 */
public record PlannedRoom(
        LiveRoomId room, URI page, @Nullable Instant due) {}
