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

    /** The packaging that the title sells; nothing for an everyday word that may be a word on it. */
    static @Nullable Span<Cue> sold(MentionView mention) {
        FieldReading title = mention.listing.title();
        Span<Cue> cue = title.cues.anywhere(CueKind.PACKAGING, 0, 0);
        if (cue == null || !isSold(title.field.folded(), cue)) {
            return null;
        }
        boolean word = mention.isEveryday() && !isFamous(mention);
        return word && ownGoodsEnd(mention) == mention.end ? null : cue;
    }

    /** Where goods that the right itself names end behind the name ({@code 海天酱油标签}); the end of the name without such. */
    private static int ownGoodsEnd(MentionView mention) {
        int end = mention.end;
        for (Span<Boolean> goods : mention.reading.goods) {
            if (goods.start() == mention.end
                    && UseTables.makes(mention.raw.right(), mention.field().slice(goods.start(), goods.end()))) {
                end = Math.max(end, goods.end());
            }
        }
        return end;
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
                        ? cue.start() - ownGoodsEnd(mention) <= NEAR
                        : mention.start >= cue.end() && mention.start - cue.end() <= 1);
        return beside ? cue : null;
    }

    private static boolean isSold(char[] title, Span<Cue> cue) {
        boolean comesWith = cue.start() > 0 && WITH.indexOf(title[cue.start() - 1]) >= 0;
        boolean goesOn = cue.end() < title.length && COMPLETE.indexOf(title[cue.end()]) >= 0;
        return !comesWith && !goesOn && !Alongside.isNamed(title, cue.start(), cue.end());
    }
}
