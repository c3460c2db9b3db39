package org.markwarden.console.wiring;

import java.time.Clock;

/** What is running: its name and version as they go into records, and the clock everything uses. */
public record Software(String name, Clock clock) {}
