package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Vocabulary;

/** How little the name says by itself: everyday words and very short names need more around them. */
final class CommonWordSignal implements Signal {

    private static final int EVERYDAY = 9;
    private static final double SPAN = 8;

    private final Vocabulary vocabulary;

    CommonWordSignal(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        RawMention mention = comparison.best().mention();
        int rank = vocabulary.rank(comparison.field().folded(), mention.start(), mention.end());
        if (rank < EVERYDAY || comparison.entry().fame() != null || comparison.isGi()) {
            return null;
        }
        String written = comparison.written();
        return new Reading(
                Math.min(1, (rank - EVERYDAY + 1) / SPAN),
                new Reason("“" + written + "” is also an everyday word", "“" + written + "”同时是日常用语"),
                written,
                comparison.shownName());
    }
}
