package org.markwarden.domain.right;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of days in which a special sign or a harvest is watched. */
public record Phase(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {}
