package org.markwarden.marketplace.world;

/** The part of the site an offer lives in, which decides how willingly its page is answered. */
public enum Corner {
    ORDINARY,
    /** Answers after about a second. */
    SLOW,
    /** Answers 429 the first times. */
    THROTTLING
}
