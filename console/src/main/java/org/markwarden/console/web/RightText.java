package org.markwarden.console.web;

import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;

/** Names a right in one line. */
final class RightText {

    private RightText() {}

    /** Its name, else its number, else its id: an entry may have only a picture. */
    static String name(Right right) {
        RightEntry entry = right.entry();
        if (entry.name() != null) {
            return entry.name();
        }
        return entry.number() != null ? entry.number() : right.id().value();
    }
}
