package org.markwarden.matcher.register;

import java.util.Map;

/** One trademark being read from an exchange format. */
interface TrademarkRecord {

    /** Text of an element, with the local names from the record down to it, joined by slashes. */
    void text(String path, String text);

    /** What was gathered, by the column names of a register. */
    Map<String, String> row();
}
