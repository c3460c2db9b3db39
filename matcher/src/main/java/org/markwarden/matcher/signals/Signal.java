package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;

/** One comparison of a listing with a right; silent when it has nothing to say. */
@FunctionalInterface
public interface Signal {
    @Nullable
    Reading read(Comparison comparison);
}
