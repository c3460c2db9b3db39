package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.wording.WordingHit;

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
        String words = comparison.best().verdict().words(comparison.field());
        WordingHit disbelief = comparison.disbelief();
        Reason reason = disbelief == null
                ? comparison.best().verdict().reason(comparison.field(), comparison.written())
                : disbelieved(words, disbelief.text());
        return new Reading(1, reason, words, use.label());
    }

    private static Reason disbelieved(String words, String telling) {
        return new Reason(
                "“" + words + "” is not believed beside “" + telling + "”",
                "同时出现“" + telling + "”，故“" + words + "”不足采信");
    }
}
