package org.markwarden.marketplace.world;

import org.jspecify.annotations.Nullable;

/** One planted infringement: of which right (null when it stands on none), how disguised, and the text that shows it. */
public record Infringement(InfringementKind kind, @Nullable String right, Disguise disguise, String shown) {}
