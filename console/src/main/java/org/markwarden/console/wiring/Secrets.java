package org.markwarden.console.wiring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.yaml.BadConfiguration;

/** Secrets by the name of the environment variable that holds them. They never reach a log or a message. */
final class Secrets {
    private Secrets() {}

    /** The secret, or nothing when no variable is named. */
    static @Nullable String optional(@Nullable String variable, String key) {
        return variable == null ? null : required(variable, key);
    }

    /** The secret of a variable that has to be set. */
    static String required(String variable, String key) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw new BadConfiguration(
                    "application.yml", List.of(key + ": environment variable " + variable + " is not set"));
        }
        return value;
    }
}
