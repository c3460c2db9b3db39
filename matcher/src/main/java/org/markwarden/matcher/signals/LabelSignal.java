package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/** Labels, tags, packaging or anti-fake stickers bearing the mark are what is sold (Trademark Law, article 57(4)). */
final class LabelSignal implements Signal {

    /** Words of this strength say that nothing is in the packaging. */
    private static final double BARE = 1;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        WordingHit hit = hit(comparison);
        return hit == null
                ? null
                : new Reading(
                        1,
                        new Reason(
                                "“" + hit.text() + "” with the mark is for sale by itself",
                                "单独销售带有该标识的“" + hit.text() + "”"),
                        hit.text(),
                        comparison.shownName());
    }

    static boolean sellsLabels(Comparison comparison) {
        return hit(comparison) != null;
    }

    /**
     * In the title, and not as one part of goods of the right itself: a tea in a gift box is tea, an empty tin for tea is not.
     */
    private static @Nullable WordingHit hit(Comparison comparison) {
        if (comparison.right().kind() == RightKind.PATENT) {
            return null;
        }
        WordingHit hit = comparison.wordings().in(comparison.text().title(), Wording.Kind.LABEL);
        boolean alone = hit != null
                && (hit.wording().strength() >= BARE || comparison.goods().kind() != GoodsComparison.Kind.SAME);
        return alone ? hit : null;
    }
}
