package org.markwarden.matcher.samples;

/** Which half of the samples a listing belongs to; rights, sellers and days of the two are apart. */
public enum SampleSplit {
    /** For setting rules and weights. */
    DEV,
    /** Captured later; only for measuring. */
    FROZEN
}
