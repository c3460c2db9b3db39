package org.markwarden.matcher.register.form;

import org.markwarden.domain.right.RightChange;

/** One trademark being read from an exchange format. */
interface TrademarkRecord {

    /** Text of an element, with the local names from below the record down to it, joined by slashes. */
    void text(String path, String text);

    /**
     * What was gathered.
     *
     * @throws IllegalArgumentException saying what is missing or wrong
     */
    RightChange change();
}
