package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Span;

/** Rules that rest on what is sold: a word on goods that the right does not cover describes, as long as it can. */
final class GoodsRules {

    /** From here on a word is known widely enough to describe. */
    private static final int KNOWN_WORD = 5;

    private static final int NEAR = 3;
    private static final int LONGEST_MODEL = 5;
    private static final NiceClass PRINTS = new NiceClass(16);

    private GoodsRules() {}

    /**
     * An everyday word on other goods (CAT on cat litter); a protected origin on a knife for the tea. Bags and labels printed with the
     * name are made for its very goods (Trademark Law, article 57(4)).
     */
    static @Nullable Verdict otherGoods(MentionView mention) {
        if (mention.goods() != GoodsComparison.Kind.DIFFERENT
                || !mention.isPlainVariant()
                || Packaging.named(mention) != null
                || isGenuinePart(mention)) {
            return null;
        }
        if (mention.isGi()) {
            return Verdict.here(UseGround.ORIGIN_OF_OTHERS, mention.start, mention.end);
        }
        return mention.isEveryday() || mention.rank() >= KNOWN_WORD
                ? Verdict.here(UseGround.OTHER_GOODS, mention.start, mention.end)
                : null;
    }

    /** {@code 丰田原厂脚垫}: parts for the products of the right, and said to come from it. */
    private static boolean isGenuinePart(MentionView mention) {
        return mention.reading.cue(CueKind.GENUINE, mention.raw) != null
                && mention.listing.title().accessories.stream()
                        .anyMatch(part ->
                                part.meaning().fitted() && (part.meaning().kinds() & mention.makerBits()) != 0);
    }

    /** {@code 牛肉棒 老干妈味}: behind the goods, and on others than those of the right, it is what they taste of. */
    static @Nullable Verdict taste(MentionView mention) {
        if (!mention.isHan()
                || mention.isGi()
                || mention.isLead()
                || mention.start == 0
                || mention.goods() == GoodsComparison.Kind.SAME
                || mention.goods() == GoodsComparison.Kind.UNKNOWN) {
            return null;
        }
        for (Span<Cue> cue : mention.reading.cues.startingIn(mention.end, mention.end + 1)) {
            if (cue.meaning().kind() == CueKind.SUFFIX && mention.text[cue.end() - 1] == '味') {
                return Verdict.here(UseGround.COMPOUND, cue.start(), cue.end());
            }
        }
        return null;
    }

    /** Only seed, seedlings and other propagating material need the breeder's leave (Seed Law, article 28). */
    static @Nullable Verdict variety(MentionView mention) {
        if (mention.raw.right().kind() != RightKind.PLANT_VARIETY) {
            return null;
        }
        boolean propagates = mention.listing.title().cue(CueKind.PROPAGATION, mention.raw) != null
                || mention.reading.cue(CueKind.PROPAGATION, mention.raw) != null;
        return propagates ? null : Verdict.here(UseGround.VARIETY, mention.start, mention.end);
    }

    /** {@code 库尔勒香梨树苗}: a plant is sold by its usual name; the origin is protected for the fruit. */
    static @Nullable Verdict seedling(MentionView mention) {
        if (!mention.isGi() || !mention.reading.cues.has(CueKind.PROPAGATION)) {
            return null;
        }
        for (Span<Cue> cue : mention.reading.cues.startingIn(mention.end, mention.end + NEAR)) {
            if (cue.meaning().kind() == CueKind.PROPAGATION) {
                return Verdict.here(UseGround.ORIGIN_OF_OTHERS, cue.start(), cue.end());
            }
        }
        return null;
    }

    /** A book about a maker, a lesson with its bricks: the name says what they are about (Trademark Law, article 59). Its boxes with its manual are boxes. */
    static @Nullable Verdict subject(MentionView mention) {
        RightKind kind = mention.raw.right().kind();
        if (kind == RightKind.COPYRIGHT || kind == RightKind.GI || Packaging.named(mention) != null) {
            return null;
        }
        FieldCues title = mention.listing.title().cues;
        Span<Cue> cue = coversPrints(mention) ? null : title.anywhere(CueKind.BOOK, 0, 0);
        cue = cue == null && !coversPrints(mention) && coversOtherGoods(mention)
                ? title.anywhere(CueKind.SUBJECT, 0, 0)
                : cue;
        return cue == null
                ? null
                : Verdict.elsewhere(
                        UseGround.SUBJECT, mention.listing.text.title().slice(cue.start(), cue.end()));
    }

    /** {@code 教你看假…}: what is sold is the lesson, or something else beside it. */
    static @Nullable Verdict taught(MentionView mention) {
        Span<Cue> here = mention.reading.cues.anywhere(CueKind.TEACH, 0, 0);
        if (here != null) {
            return Verdict.here(UseGround.SUBJECT, here.start(), here.end());
        }
        Span<Cue> title = mention.listing.title().cues.anywhere(CueKind.TEACH, 0, 0);
        return title == null
                ? null
                : Verdict.elsewhere(
                        UseGround.SUBJECT, mention.listing.text.title().slice(title.start(), title.end()));
    }

    private static boolean coversPrints(MentionView mention) {
        return mention.raw.right().entry().classes().contains(PRINTS);
    }

    /** Says whether it is known what the right covers, and that it is not what is sold. */
    private static boolean coversOtherGoods(MentionView mention) {
        return !mention.raw.right().entry().classes().isEmpty()
                && switch (mention.goods()) {
                    case DIFFERENT, UNKNOWN, RELATED -> true;
                    case SAME -> false;
                };
    }

    /** {@code D10R} on a relay is the number of a model; longer ones are no chance. */
    private static boolean looksLikeModel(MentionView mention) {
        if (mention.raw.variant() != Variant.CONFUSABLE || mention.length() > LONGEST_MODEL) {
            return false;
        }
        String written = mention.written();
        return written.chars().anyMatch(Character::isDigit)
                && written.chars().anyMatch(Character::isLetter)
                && mention.raw.right().names().stream()
                        .noneMatch(name -> name.chars().anyMatch(Character::isDigit));
    }

    /** Likeness counts on like goods only (Trademark Law, article 57(2)); a dressed-up name is another matter. */
    static @Nullable Verdict likenessElsewhere(MentionView mention) {
        Variant variant = mention.raw.variant();
        boolean likeness = variant == Variant.SPELLING || variant == Variant.SOUND || variant == Variant.GLYPH;
        return (likeness || looksLikeModel(mention)) && mention.goods() == GoodsComparison.Kind.DIFFERENT
                ? Verdict.here(UseGround.LIKENESS_ELSEWHERE, mention.start, mention.end)
                : null;
    }
}
