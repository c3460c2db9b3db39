package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/**
 * What the holder of a right says of a seller on one day.
 *
 * @param shown the name or code by which the seller was recognised
 * @param why for a permission that does not hold: what it lacks
 */
public record Permission(
        Kind kind, @Nullable String shown, @Nullable Reason why) {

    static final Permission NONE = new Permission(Kind.NONE, null, null);

    /** Says whether the seller may use the name: as the holder, a licensee or by permission. */
    public boolean isGiven() {
        return kind == Kind.HOLDER || kind == Kind.ALLOWED;
    }

    /** What the register says of the seller. */
    public enum Kind {
        HOLDER,
        ALLOWED,
        LAPSED,
        /** The goods show a special mark whose user may no longer use it. */
        CODE_ENDED,
        DENIED,
        WATCHED,
        NONE
    }
}
