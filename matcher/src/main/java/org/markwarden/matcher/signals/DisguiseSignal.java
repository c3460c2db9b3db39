package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.RawMention;

/** A name written to look or sound like the mark: nobody entitled to it disguises it. One faint likeness proves nothing. */
final class DisguiseSignal implements Signal {

    private static final double CLOSE = 0.75;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        RawMention mention = comparison.best().mention();
        String written = comparison.written();
        boolean honestPinyin =
                mention.variant() == Variant.PINYIN && written.chars().allMatch(c -> c < 0x250);
        if (comparison.right().kind() == RightKind.PATENT
                || mention.isPlain()
                || honestPinyin
                || mention.similarity() < CLOSE) {
            return null;
        }
        return new Reading(
                mention.similarity(),
                new Reason("the name is disguised as “" + written + "”", "名称被改写为“" + written + "”"),
                written,
                comparison.shownName());
    }
}
