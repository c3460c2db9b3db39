package org.markwarden.matcher.names;

/** How a searched name stands to the name of its right. */
public enum NameOrigin {
    /** The name itself. */
    NAME,
    /** Another name in the same script. */
    ALIAS,
    /** Another name in another script. */
    TRANSLATION
}
