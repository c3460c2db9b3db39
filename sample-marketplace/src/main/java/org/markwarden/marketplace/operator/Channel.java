package org.markwarden.marketplace.operator;

/** The way a notice came in. */
public enum Channel {
    HTTP,
    MAIL
}
