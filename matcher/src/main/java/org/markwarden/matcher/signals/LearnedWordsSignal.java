package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.learned.LearnedWords;
import org.markwarden.matcher.learned.LearnedWords.Leaning;

/** How far the words of a listing lean, as learned from labelled listings; where words of lawful use stand against them, by so much that they can undo those. */
final class LearnedWordsSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Leaning leaning = comparison.leaning();
        return leaning == null
                ? null
                : new Reading(
                        LearnedWords.score(leaning.sum(), comparison.use() == Use.AS_MARK),
                        leaning.reason(),
                        leaning.words(),
                        comparison.shownName());
    }
}
