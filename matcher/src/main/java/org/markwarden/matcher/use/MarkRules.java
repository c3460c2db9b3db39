package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.Vocabulary;

/** Rules that show a name used as a mark (Trademark Law, article 48), and the last word when nothing shows it. */
final class MarkRules {

    private static final int COMMON = 8;
    private static final int EVERYDAY = 11;
    private static final int DISTINCTIVE_HAN = 3;
    private static final double MADE_UP = 12.5;
    private static final int DISTINCTIVE_LATIN = 6;
    private static final double CLOSE = 0.85;

    private MarkRules() {}

    static @Nullable Verdict brandField(MentionView mention) {
        if (mention.field().namesBrand()) {
            return Verdict.here(UseGround.BRAND_FIELD, mention.start, mention.end);
        }
        RawMention brand = mention.listing.brandMention(mention.raw.right());
        if (brand == null) {
            return null;
        }
        String named = mention.listing.text.field(brand.field()).slice(brand.start(), brand.end());
        return Verdict.elsewhere(UseGround.BRAND_FIELD, named);
    }

    static @Nullable Verdict sellerName(MentionView mention) {
        return mention.field().isSeller() && mention.rank() < COMMON
                ? Verdict.here(UseGround.SELLER_NAME, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict lead(MentionView mention) {
        if (!mention.isLead()) {
            return null;
        }
        return isEverydayWord(mention)
                ? Verdict.here(UseGround.PLAIN, mention.start, mention.end)
                : Verdict.here(UseGround.LEAD, mention.start, mention.end);
    }

    /** A very common word that runs straight on into the title describes: 春秋睡衣, 现代沙发. */
    private static boolean isEverydayWord(MentionView mention) {
        return mention.rank() >= EVERYDAY
                && mention.makerBits() == 0
                && mention.end < mention.text.length
                && Character.isLetterOrDigit(mention.text[mention.end])
                && goodsFit(mention) == null;
    }

    /** Two spellings of one right beside each other name a maker wherever they stand: 雅诗兰黛/Estee Lauder. */
    static @Nullable Verdict paired(MentionView mention) {
        for (RawMention other : mention.reading.around(mention.start, mention.end)) {
            if (other.sharesRight(mention.raw)
                    && other.isPlain()
                    && isBeside(mention, other)
                    && differs(mention, other)) {
                return Verdict.here(UseGround.PAIRED, other.start(), other.end());
            }
        }
        return null;
    }

    /** A nickname is heard on the goods of the mark and nowhere else: {@code 大G} is also a car. */
    static @Nullable Verdict nickname(MentionView mention) {
        if (mention.raw.variant() != Variant.NICKNAME && !isSpelledOut(mention)) {
            return null;
        }
        boolean cut = mention.isHan()
                && mention.listing.tables.vocabulary.cut(mention.text, mention.start, mention.end) > 0
                && !mention.standsAlone();
        if (mention.listing.goods.of(mention.raw.right()) != GoodsComparison.Kind.SAME || cut) {
            return Verdict.here(UseGround.KEYWORD, mention.start, mention.end);
        }
        UseGround ground = isSpelledOut(mention) ? UseGround.GOODS_FIT : UseGround.NICKNAME;
        return Verdict.here(ground, mention.start, mention.end);
    }

    /** {@code L.V}: a mark of two or three letters with a sign between each two. */
    private static boolean isSpelledOut(MentionView mention) {
        if (mention.raw.variant() != Variant.SAME || (mention.length() != 3 && mention.length() != 5)) {
            return false;
        }
        for (int i = mention.start; i < mention.end; i++) {
            boolean letter = mention.text[i] >= 'a' && mention.text[i] <= 'z';
            if (letter != ((i - mention.start) % 2 == 0)) {
                return false;
            }
        }
        String letters = new String(mention.text, mention.start, mention.length()).replaceAll("[^a-z]", "");
        return mention.raw.right().names().stream().anyMatch(letters::equalsIgnoreCase);
    }

    /** {@code 樱花牌} names a brand wherever it stands; {@code 樱花牌子}, {@code 吊牌} do not. */
    static @Nullable Verdict pai(MentionView mention) {
        return mention.length() > 1 && mention.isHan() && mention.isPlainVariant() && mention.isBeforePai()
                ? Verdict.here(UseGround.PAI, mention.end, mention.end + 1)
                : null;
    }

    /**
     * {@code 大麦官方} speaks in a maker's name whatever word the name is; {@code 奥运专供} trades on a sign that nobody may use without
     * leave (Regulations on the Protection of Olympic Symbols, article 4).
     */
    static @Nullable Verdict official(MentionView mention) {
        if (!mention.isHan() || mention.length() < 2 || !mention.isPlainVariant() || mention.isGi()) {
            return null;
        }
        boolean sign = mention.raw.right().kind() == RightKind.SPECIAL_SIGN;
        for (Span<Cue> cue : mention.reading.cues.startingIn(mention.end, mention.end + 1)) {
            if (cue.meaning().kind() == CueKind.OFFICIAL
                    || (sign && cue.meaning().kind() == CueKind.PURVEYED)) {
                return Verdict.here(UseGround.OFFICIAL, cue.start(), cue.end());
            }
        }
        return null;
    }

    private static boolean isBeside(MentionView mention, RawMention other) {
        int gap = other.start() >= mention.end ? other.start() - mention.end : mention.start - other.end();
        return gap >= 0 && gap <= 3;
    }

    private static boolean differs(MentionView mention, RawMention other) {
        return Folding.isHan(mention.text[mention.start]) != Folding.isHan(mention.text[other.start()]);
    }

    /** A likeness to any of a hundred thousand names is chance until the goods fit; to a watched name it is not. */
    static @Nullable Verdict disguised(MentionView mention) {
        boolean asked = (mention.raw.watched() && !isPlainPhrase(mention)) || goodsFit(mention) != null;
        return mention.isDisguised() && asked ? Verdict.here(UseGround.DISGUISED, mention.start, mention.end) : null;
    }

    /** Two ordinary words that are like a name of two words, {@code digital camera}, are that by chance. */
    private static boolean isPlainPhrase(MentionView mention) {
        if (!mention.isLatin() || mention.raw.variant() != Variant.SPELLING || mention.raw.similarity() >= CLOSE) {
            return false;
        }
        int words = 0;
        int at = mention.start;
        while (at < mention.end) {
            int end = at;
            while (end < mention.end && Folding.isLatin(mention.text[end])) {
                end++;
            }
            words += end > at ? 1 : 0;
            if (end - at > 1 && mention.listing.tables.vocabulary.rank(mention.text, at, end) == Vocabulary.UNKNOWN) {
                return false;
            }
            at = end + 1;
        }
        return words > 1;
    }

    /** A watched Chinese name with signs or a gap put into it: {@code 翎·澈}. */
    static @Nullable Verdict dressed(MentionView mention) {
        return mention.raw.watched() && mention.raw.variant() == Variant.SAME && mention.isBrokenHan()
                ? Verdict.here(UseGround.DRESSED, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict repeated(MentionView mention) {
        return mention.listing.leadsWith(mention.raw.right())
                ? Verdict.here(UseGround.REPEATED, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict genuineClaim(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.GENUINE, mention.raw);
        return cue == null || mention.rank() >= COMMON
                ? null
                : Verdict.here(UseGround.GENUINE_CLAIM, cue.start(), cue.end());
    }

    static @Nullable Verdict goodsFit(MentionView mention) {
        return switch (mention.listing.goods.of(mention.raw.right())) {
            case SAME -> Verdict.here(UseGround.GOODS_FIT, mention.start, mention.end);
            case RELATED -> mention.isEveryday() ? null : Verdict.here(UseGround.GOODS_FIT, mention.start, mention.end);
            case DIFFERENT, UNKNOWN -> null;
        };
    }

    /** The last look at a name of the title that no word beside it explains. */
    static @Nullable Verdict form(MentionView mention) {
        return mention.field().isTitle() && MarkForm.speaksForMaker(mention)
                ? Verdict.here(UseGround.FORM, mention.start, mention.end)
                : null;
    }

    /** Below the title: a telling name where the title names no maker. */
    static @Nullable Verdict distinctive(MentionView mention) {
        if (mention.field().isTitle()) {
            return null;
        }
        boolean telling = isSpokenOfKnown(mention)
                || (mention.isHan() ? isMadeUp(mention) : mention.length() >= DISTINCTIVE_LATIN && mention.isLatin());
        return telling
                        && mention.isPlainVariant()
                        && mention.rank() == Vocabulary.UNKNOWN
                        && mention.makerBits() == 0
                        && mention.listing.leads().isEmpty()
                ? Verdict.here(UseGround.DISTINCTIVE, mention.start, mention.end)
                : null;
    }

    /** Labels and packaging that name a watched mark are made for its goods (Trademark Law, article 57(4)). */
    static @Nullable Verdict packaging(MentionView mention) {
        Span<Cue> cue = mention.raw.watched() && mention.isPlainVariant() ? Packaging.sold(mention) : null;
        return cue == null
                ? null
                : Verdict.elsewhere(
                        UseGround.PACKAGING, mention.listing.text.title().slice(cue.start(), cue.end()));
    }

    /** Who shows goods without a maker's name and speaks of a watched one means it. */
    private static boolean isSpokenOfKnown(MentionView mention) {
        return mention.raw.watched() && mention.length() > 1 && mention.field().isTranscript();
    }

    private static boolean isMadeUp(MentionView mention) {
        return mention.length() >= DISTINCTIVE_HAN
                && mention.listing.tables.vocabulary.surprise(mention.text, mention.start, mention.end) >= MADE_UP;
    }

    static Verdict keyword(MentionView mention) {
        return Verdict.here(UseGround.KEYWORD, mention.start, mention.end);
    }
}
