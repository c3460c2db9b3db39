package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Alongside;
import org.markwarden.matcher.lexicon.Span;

/**
 * Whether what is sold is labels or packaging for the goods of others: {@code 瓜子包装袋}, not goods that come with their box
 * ({@code 带包装盒}, {@code 吊牌齐全}) nor a tool for tags ({@code 吊牌枪}).
 */
final class Packaging {

    private static final String WITH = "带含有送配附赠加内";
    private static final String COMPLETE = "齐完未还在都枪绳机扣";
    private static final int NEAR = 4;
    private static final int COINED = 3;

    private Packaging() {}

    /** The packaging that the title sells; nothing for an everyday word, which may be a word on it. */
    static @Nullable Span<Cue> sold(MentionView mention) {
        if (mention.isEveryday() && !isFamous(mention)) {
            return null;
        }
        FieldReading title = mention.listing.title();
        Span<Cue> cue = title.cues.anywhere(CueKind.PACKAGING, 0, 0);
        return cue == null || !isSold(title.field.folded(), cue) ? null : cue;
    }

    /** {@code 五粮液} stands in dictionaries because of what it names. */
    private static boolean isFamous(MentionView mention) {
        UseTables tables = mention.listing.tables;
        return mention.isHan()
                && mention.length() >= COINED
                && mention.raw.right().entry().fame() != null
                && tables.senses.exactly(mention.text, mention.start, mention.end) == null
                && tables.plainWords.exactly(mention.text, mention.start, mention.end) == null;
    }

    /** The same, where the name stands right beside it in the title. */
    static @Nullable Span<Cue> named(MentionView mention) {
        Span<Cue> cue = mention.field().isTitle() ? sold(mention) : null;
        boolean beside = cue != null
                && (cue.start() >= mention.end
                        ? cue.start() - mention.end <= NEAR
                        : mention.start >= cue.end() && mention.start - cue.end() <= 1);
        return beside ? cue : null;
    }

    private static boolean isSold(char[] title, Span<Cue> cue) {
        boolean comesWith = cue.start() > 0 && WITH.indexOf(title[cue.start() - 1]) >= 0;
        boolean goesOn = cue.end() < title.length && COMPLETE.indexOf(title[cue.end()]) >= 0;
        return !comesWith && !goesOn && !Alongside.isNamed(title, cue.start(), cue.end());
    }
}
