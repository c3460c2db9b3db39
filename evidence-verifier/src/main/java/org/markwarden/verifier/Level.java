package org.markwarden.verifier;

/** How a check ended: proven, not provable here, or disproven. */
public enum Level {
    OK,
    WARN,
    FAIL
}
