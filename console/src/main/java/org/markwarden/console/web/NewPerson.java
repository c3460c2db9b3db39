package org.markwarden.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.security.PasswordRules;

/** What a form says of a person who shall have an account. */
record NewPerson(String name, String password, String again) {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";

    NewPerson(@Nullable String name, @Nullable String password, @Nullable String again) {
        this.name = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        this.password = password == null ? "" : password;
        this.again = again == null ? "" : again;
    }

    /** Message keys of everything that is wrong; empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!isName(name)) {
            faults.add("fault.name");
        }
        faults.addAll(passwordFaults(name, password, again));
        return List.copyOf(faults);
    }

    NewPerson withoutPassword() {
        return new NewPerson(name, "", "");
    }

    static boolean isName(String name) {
        return name.matches(NAME);
    }

    static List<String> passwordFaults(String name, String password, String again) {
        List<String> faults = new ArrayList<>();
        for (PasswordRules.Fault fault : PasswordRules.faults(password, name)) {
            faults.add("fault.password." + fault.label());
        }
        if (!password.equals(again)) {
            faults.add("fault.password.again");
        }
        return faults;
    }
}
