package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/** A protected origin name with 风味, 式, style, type or the like, which the EU–China agreement forbids too (F-22). */
final class StyleSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        if (!comparison.isGi()) {
            return null;
        }
        for (WordingHit hit : comparison.wordings().of(Wording.Kind.GI_STYLE)) {
            int gap = hit.start() - comparison.best().mention().end();
            if (hit.field() == comparison.field() && gap >= 0 && gap <= 1) {
                return new Reading(
                        1,
                        new Reason(
                                "“" + hit.text() + "” after the name admits another origin",
                                "名称后的“" + hit.text() + "”表明并非原产地产品"),
                        comparison.written() + hit.text(),
                        comparison.shownName());
            }
        }
        return null;
    }
}
