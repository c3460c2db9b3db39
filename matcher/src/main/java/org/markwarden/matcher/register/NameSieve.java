package org.markwarden.matcher.register;

/**
 * Says in a few nanoseconds a character whether a folded text can hold a name in some disguise. It may say yes for
 * nothing; what it lets through is read by the finder.
 */
interface NameSieve {

    boolean mayHold(char[] folded, int length);
}
