package org.markwarden.matcher.signals;

/** Which way the weight of a signal may point; no fitting turns it round, whatever a small sample says. */
public enum Sense {
    /** Never below zero: counterfeit wording cannot clear a seller. */
    RAISES,
    /** Never above zero: a lawful use, other goods or a permission cannot incriminate (Trademark Law, articles 56, 57 and 59). */
    LOWERS,
    /** Its score says which way; the weight, never below zero, only says how far it may go. */
    EITHER,
    /** Not evidence; keeps the weight it has. */
    FIXED;

    /** Says whether a weight points the right way. */
    public boolean allows(double weight) {
        return switch (this) {
            case RAISES, EITHER, FIXED -> weight >= 0;
            case LOWERS -> weight <= 0;
        };
    }
}
