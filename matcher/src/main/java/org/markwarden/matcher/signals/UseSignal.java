package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;

/** How the listing uses the name; weighs in full against any use that is not use as a mark. */
final class UseSignal implements Signal {

    private final Use use;

    UseSignal(Use use) {
        this.use = use;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        if (comparison.use() != use) {
            return null;
        }
        Reason reason = comparison.best().verdict().reason(comparison.field(), comparison.written());
        return new Reading(1, reason, comparison.best().verdict().words(comparison.field()), use.label());
    }
}
