package org.markwarden.console.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was typed as account name, as accounts are written. */
final class SignInNames {
    private static final int LONGEST = 64;

    private SignInNames() {}

    static String normalised(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
