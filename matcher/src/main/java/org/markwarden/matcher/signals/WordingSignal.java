package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/** Words of the versioned list in the listing: counterfeit vocabulary, faint counterfeit vocabulary, evasion. */
final class WordingSignal implements Signal {

    private final Wording.Kind kind;
    private final String english;
    private final String chinese;

    WordingSignal(Wording.Kind kind, String english, String chinese) {
        this.kind = kind;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        WordingHit hit = comparison.wordings().strongest(kind);
        if (hit == null) {
            return null;
        }
        String shown = "“" + hit.text() + "”";
        return new Reading(
                hit.wording().strength(),
                new Reason(shown + " " + english, shown + chinese),
                hit.text(),
                comparison.shownName());
    }
}
