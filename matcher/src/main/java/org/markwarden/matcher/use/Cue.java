package org.markwarden.matcher.use;

/**
 * A word of the list of cues.
 *
 * @param side where the name stands, seen from the cue
 * @param reach how many characters the cue reaches over names, model numbers and separators
 */
record Cue(CueKind kind, Side side, int reach) {

    static Cue anywhere(CueKind kind) {
        return new Cue(kind, Side.ANYWHERE, 0);
    }

    enum Side {
        BEFORE,
        AFTER,
        ANYWHERE
    }
}
