package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/** How the listing uses the name; weighs in full against any use that is not use as a mark. */
final class UseSignal implements Signal {

    /** Words of this strength leave no doubt. */
    private static final double PLAINLY = 1;

    private final Use use;

    UseSignal(Use use) {
        this.use = use;
    }

    /** Goods that are called copies were never put on the market by the holder, used or not. */
    private boolean isCopyOffered(Comparison comparison) {
        WordingHit copy = use == Use.SECOND_HAND ? comparison.wordings().strongest(Wording.Kind.COUNTERFEIT) : null;
        return copy != null && copy.wording().strength() >= PLAINLY;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        if (comparison.use() != use || isCopyOffered(comparison)) {
            return null;
        }
        Reason reason = comparison.best().verdict().reason(comparison.field(), comparison.written());
        return new Reading(1, reason, comparison.best().verdict().words(comparison.field()), use.label());
    }
}
