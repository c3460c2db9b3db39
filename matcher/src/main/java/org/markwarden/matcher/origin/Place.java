package org.markwarden.matcher.origin;

import org.jspecify.annotations.Nullable;

/** A province, prefecture, county or country, and what it lies in. */
public record Place(String name, @Nullable Place within) {

    /** Says whether it is, or lies in, the other. */
    public boolean isIn(Place other) {
        for (Place place = this; place != null; place = place.within) {
            if (place.name.equals(other.name)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether it lies in the other and is not called the same. */
    boolean isPartOf(Place other) {
        return !name.equals(other.name) && isIn(other);
    }
}
