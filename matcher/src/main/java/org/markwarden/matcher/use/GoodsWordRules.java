package org.markwarden.matcher.use;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Span;

/** Rules that tell a name from a word of what the goods are called (Trademark Law, article 59). */
final class GoodsWordRules {

    private GoodsWordRules() {}

    /** {@code 香槟杯} is a glass: the name only begins the longer name of goods. */
    static @Nullable Verdict begins(MentionView mention) {
        if (!mention.isHan()) {
            return null;
        }
        for (Span<Boolean> goods : mention.reading.goods) {
            if (goods.start() == mention.start && goods.end() > mention.end) {
                return Verdict.here(UseGround.COMPOUND, mention.end, goods.end());
            }
        }
        return null;
    }

    /** {@code fone de ouvido}, {@code güneş gözlüğü}: what looks like a name is a word of what the goods are called. */
    static @Nullable Verdict inside(MentionView mention) {
        if (!mention.isLatin() || !mention.isDisguised()) {
            return null;
        }
        return Stream.concat(mention.reading.goods.stream(), mention.reading.accessories.stream())
                .filter(goods -> goods.start() <= mention.start && goods.end() >= mention.end)
                .findFirst()
                .map(goods -> Verdict.here(UseGround.FRAGMENT, goods.start(), goods.end()))
                .orElse(null);
    }

    /** {@code 剑南老窖}: the one character that differs from the name belongs to the goods behind it. */
    static @Nullable Verdict changed(MentionView mention) {
        if (!mention.isHan() || !mention.isDisguised()) {
            return null;
        }
        for (Span<Boolean> goods : mention.reading.goods) {
            if (goods.start() > mention.start
                    && goods.start() < mention.end
                    && goods.end() > mention.end
                    && isNameUpTo(mention, goods.start())) {
                return Verdict.here(UseGround.FRAGMENT, mention.start, goods.end());
            }
        }
        return null;
    }

    private static boolean isNameUpTo(MentionView mention, int end) {
        String begun = new String(mention.text, mention.start, end - mention.start);
        return mention.raw.right().names().stream()
                .anyMatch(name -> name.length() == mention.length() && name.startsWith(begun));
    }

    static @Nullable Verdict names(MentionView mention) {
        if (mention.isLead()
                || mention.isGi()
                || MeaningRules.headsItsGoods(mention)
                || MeaningRules.standsOut(mention)) {
            return null;
        }
        boolean goods = mention.listing.tables.goodsWords.exactly(mention.text, mention.start, mention.end) != null;
        return goods ? Verdict.here(UseGround.GOODS_WORD, mention.start, mention.end) : null;
    }
}
