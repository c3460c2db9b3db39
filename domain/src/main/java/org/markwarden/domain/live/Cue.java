package org.markwarden.domain.live;

import java.time.Duration;
import org.markwarden.domain.text.CleanText;

/**
 * Words spoken or captioned between two times of a show.
 *
 * @param from since the start of the show, not negative
 * @param to not before {@code from}
 * @param text plain, without markup; lines are kept
 */
public record Cue(Duration from, Duration to, String text) {
    public Cue {
        CleanText.requireFilled("cue text", text);
        if (from.isNegative() || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("cue from " + from + " to " + to);
        }
    }

    /** The same words so much later. */
    public Cue later(Duration shift) {
        return new Cue(from.plus(shift), to.plus(shift), text);
    }
}
