package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** The sign is known to the public; the register must say why. */
final class FameSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        String fame = comparison.entry().fame();
        return fame == null
                ? null
                : new Reading(
                        1,
                        new Reason("known to the public: “" + fame + "”", "为相关公众所熟知：“" + fame + "”"),
                        comparison.written(),
                        fame);
    }
}
