package org.markwarden.matcher.names;

import org.markwarden.matcher.text.Kind;

/** The script of a folded name: what kinds of disguise it can wear. */
enum Script {
    HAN,
    LATIN,
    MIXED,
    DIGITS;

    static Script of(byte[] kinds, int length) {
        boolean han = false;
        boolean latin = false;
        boolean digit = false;
        boolean other = false;
        for (int i = 0; i < length; i++) {
            han |= kinds[i] == Kind.HAN;
            latin |= kinds[i] == Kind.LATIN;
            digit |= kinds[i] == Kind.DIGIT;
            other |= kinds[i] == Kind.OTHER;
        }
        if (other || (han && (latin || digit))) {
            return MIXED;
        }
        if (han) {
            return HAN;
        }
        return latin ? LATIN : DIGITS;
    }
}
