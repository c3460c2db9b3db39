package org.markwarden.console.security;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a password must be: long rather than odd (NIST SP 800-63B, section 5.1.1.2). */
public final class PasswordRules {

    /** Fewest code points. */
    public static final int MIN_LENGTH = 12;

    /** Most code points; a longer one is a mistake or an attempt to keep the hash busy. */
    public static final int MAX_LENGTH = 256;

    private static final int MIN_DISTINCT = 5;

    /** What is wrong with a password. */
    public enum Fault {
        TOO_SHORT("too-short"),
        TOO_LONG("too-long"),
        TOO_PLAIN("too-plain"),
        CONTAINS_NAME("contains-name");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        /** Ends the message key. */
        public String label() {
            return label;
        }
    }

    private PasswordRules() {}

    /** Everything that speaks against this password for this account; empty when nothing does. */
    public static List<Fault> faults(String password, String accountName) {
        String plain = normalised(password);
        long length = plain.codePoints().count();
        List<Fault> faults = new ArrayList<>();
        if (length < MIN_LENGTH) {
            faults.add(Fault.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            faults.add(Fault.TOO_LONG);
        }
        if (plain.codePoints().distinct().count() < MIN_DISTINCT) {
            faults.add(Fault.TOO_PLAIN);
        }
        if (!accountName.isEmpty() && plain.toLowerCase(Locale.ROOT).contains(accountName)) {
            faults.add(Fault.CONTAINS_NAME);
        }
        return List.copyOf(faults);
    }

    /** The form that is hashed: the same keys give the same password on every keyboard. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
