package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.FieldWords;

/**
 * Where the name stands: at the head of the title it weighs more than deep in a description. The number of a patent is claimed wherever
 * it stands.
 */
final class PlaceOfUseSignal implements Signal {

    private static final double FADE = 40;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        FieldText field = comparison.field();
        int place = field.codePoint(comparison.best().mention().start());
        double depth = 1 / (1 + place / FADE);
        double score = field.isTitle() || field.isBrand() ? depth : -0.5 + depth / 2;
        if (comparison.right().kind() == RightKind.PATENT) {
            score = 1;
        }
        Reason where = FieldWords.of(field.name());
        return new Reading(
                score,
                new Reason(
                        "stands in " + where.english() + " from character " + (place + 1),
                        "位于" + where.chinese() + "第" + (place + 1) + "字起"),
                field.name(),
                comparison.shownName());
    }
}
