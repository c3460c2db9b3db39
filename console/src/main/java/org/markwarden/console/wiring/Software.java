package org.markwarden.console.wiring;

import java.time.Clock;

/** What is running: its version as it goes into records, and the clock everything uses. */
public record Software(String version, Clock clock) {
    /** Name and version, such as {@code markwarden/0.1.0}. */
    public String name() {
        return "markwarden/" + version;
    }
}
