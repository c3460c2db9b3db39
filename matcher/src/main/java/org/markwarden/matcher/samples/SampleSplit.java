package org.markwarden.matcher.samples;

/** Which part of the samples a listing belongs to; rights and days of what is fitted to and the others are apart. */
public enum SampleSplit {
    /** For setting rules and weights. */
    DEV,
    /**
     * Captured later, other rights: for turning sums into probabilities. Rules that were set with the first part in view do
     * better there than elsewhere, so it cannot say how sure a score may be.
     */
    CALIBRATION,
    /** Captured later, other rights; nobody reads an error of it. For measuring; once a newer set measures, for calibration too. */
    FROZEN
}
