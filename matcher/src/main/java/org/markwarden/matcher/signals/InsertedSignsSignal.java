package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** Signs, emoji or spaces pushed between the letters of the name, where the registered name has none: made to slip past a search. */
final class InsertedSignsSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        String name = comparison.name();
        String written = comparison.written();
        if (name == null || comparison.best().mention().similarity() < 0.6) {
            return null;
        }
        int inside = signs(written);
        int own = Math.max(
                signs(name),
                comparison.entry().aliases().stream()
                        .mapToInt(InsertedSignsSignal::signs)
                        .max()
                        .orElse(0));
        if (inside <= own) {
            return null;
        }
        return new Reading(
                Math.min(1, 0.5 + 0.25 * (inside - own)),
                new Reason("signs stand inside the name: “" + written + "”", "名称中插入符号：“" + written + "”"),
                written,
                name);
    }

    /** Signs between the first and the last letter; one space or hyphen alone is how people write. */
    private static int signs(String text) {
        int signs = 0;
        int plain = 0;
        int pending = 0;
        int pendingPlain = 0;
        boolean begun = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                signs += pending;
                plain += pendingPlain;
                pending = 0;
                pendingPlain = 0;
                begun = true;
            } else if (begun) {
                boolean ordinary = c == ' ' || c == '-' || c == '·' || c == '\'' || c == '&' || c == '.';
                pending += ordinary ? 0 : 1;
                pendingPlain += ordinary ? 1 : 0;
            }
        }
        return signs + (plain > 1 ? plain - 1 : 0);
    }
}
