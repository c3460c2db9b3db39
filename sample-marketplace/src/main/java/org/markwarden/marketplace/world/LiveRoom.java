package org.markwarden.marketplace.world;

import java.util.List;

/**
 * A livestream with the shelf of offers shown under it.
 *
 * @param run how its stream runs
 * @param lines what the host says
 * @param remarks what viewers write over the picture
 */
public record LiveRoom(
        String id,
        String title,
        String host,
        Shop shop,
        List<Offer> shelf,
        Run run,
        List<Line> lines,
        List<Line> remarks) {

    /** Seconds between two explanations. */
    public static final int STEP = 12;

    public LiveRoom {
        shelf = List.copyOf(shelf);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** How the stream of a room runs. */
    public enum Run {
        /** It goes on for as long as the marketplace is open. */
        LIVE,
        /** It is over, and can be seen again. */
        ENDED,
        /** It stands still, and nobody has announced its end. */
        FROZEN
    }

    /** Words between two seconds of the show. */
    public record Line(int from, int to, String words) {}

    public String path() {
        return "/live/" + id;
    }
}
