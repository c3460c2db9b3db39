package org.markwarden.matcher.demands;

/** The script of a folded name: what kinds of disguise it can wear. */
public enum Script {
    HAN,
    LATIN,
    MIXED,
    DIGITS
}
