package org.markwarden.domain.right;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unified social credit code that may print the special mark of a geographical indication, and from when to when. */
public record MarkUserCode(
        String uscc, @Nullable LocalDate from, @Nullable LocalDate cancelled) {}
