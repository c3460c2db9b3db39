package org.markwarden.marketplace.world;

/** In what form a product page tells machines what it sells. */
public enum Markup {
    JSON_LD,
    MICRODATA,
    OPEN_GRAPH,
    /** {@code window.__INITIAL_STATE__} in a script. */
    INITIAL_STATE,
    /** A script element {@code __NEXT_DATA__}. */
    NEXT_DATA
}
