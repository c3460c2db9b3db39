package org.markwarden.matcher;

import org.jspecify.annotations.Nullable;

/**
 * Short values in which a finder found no name: colours, materials, places and categories come again in listing after
 * listing. Holds the latest value of each slot, so that its size is fixed; belongs to one finder.
 */
final class PlainValues {

    private static final int SLOT_BITS = 12;
    private static final int LONGEST = 32;

    private final @Nullable String[] values = new String[1 << SLOT_BITS];

    /** Says whether nothing was found in exactly this value. */
    boolean holds(String value) {
        return value.equals(values[slot(value)]);
    }

    void add(String value) {
        if (value.length() <= LONGEST) {
            values[slot(value)] = value;
        }
    }

    private static int slot(String value) {
        int hash = value.hashCode() * 0x9E3779B1;
        return hash >>> (Integer.SIZE - SLOT_BITS);
    }
}
