package org.markwarden.marketplace.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.Offer;

/**
 * The show of a room at one moment.
 *
 * @param second since its start
 */
record Show(LiveRoom room, Instant startsAt, int second) {
    /** Seconds of a show that were over before the marketplace opened. */
    private static final int BEFORE_OPENING = 75;

    private static final int ENDED_AFTER = 96;
    private static final int FROZEN_AT = 40;
    /** Seconds after the opening at which the last item is put on the shelf. */
    private static final int LAST_ITEM = 6;

    static Show at(LiveRoom room, Instant opened, Instant now) {
        return switch (room.run()) {
            case LIVE -> {
                Instant start = opened.minusSeconds(BEFORE_OPENING);
                yield new Show(room, start, (int) Duration.between(start, now).toSeconds());
            }
            case ENDED -> new Show(room, opened.minus(Duration.ofHours(20)), ENDED_AFTER);
            case FROZEN -> new Show(room, opened.minusSeconds(BEFORE_OPENING), FROZEN_AT);
        };
    }

    /** An item on the shelf. */
    record Turn(Offer offer, int explainedAt, boolean isExplained) {}

    /** The items on the shelf now; the last one is put there while people watch. */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < room.shelf().size(); i++) {
            int at = i * LiveRoom.STEP;
            boolean isLast = i == room.shelf().size() - 1;
            if (!isLast || room.run() != LiveRoom.Run.LIVE || second >= BEFORE_OPENING + LAST_ITEM) {
                turns.add(new Turn(room.shelf().get(i), at, second >= at));
            }
        }
        return turns;
    }

    boolean isOver() {
        return room.run() == LiveRoom.Run.ENDED;
    }
}
