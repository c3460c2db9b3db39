package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.goods.GoodsTerm;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;

/** Words that say what goods fit, and what takes the belief from them: the sign on the goods, the goods of the right sold whole. */
final class CompatibleRules {

    /** {@code para el}, {@code per la}. */
    private static final int ARTICLE = 5;

    private CompatibleRules() {}

    static @Nullable Verdict judge(MentionView mention) {
        if (mention.reading.tellsFitting()) {
            return Verdict.elsewhere(
                    UseGround.FITTING_ATTRIBUTE, mention.field().key());
        }
        Span<Cue> cue = mention.reading.cue(CueKind.COMPATIBLE, mention.raw);
        if (cue == null
                || (cue.start() >= mention.end
                        ? isOwnName(mention, cue)
                        : goesWithOthers(mention, cue) || fitsBearer(mention, cue))
                || mention.isSoldWhole()) {
            return null;
        }
        String bearing = mention.listing.bearing();
        if (bearing != null) {
            return Verdict.elsewhere(UseGround.BORNE, bearing);
        }
        Verdict likeness = likenessSoldWhole(mention);
        if (likeness != null) {
            return likeness;
        }
        Span<Cue> packaging = mention.listing.isDressedAlike() ? Packaging.sold(mention) : null;
        if (packaging != null) {
            return Verdict.elsewhere(
                    UseGround.PACKAGING, mention.listing.text.title().slice(packaging.start(), packaging.end()));
        }
        return Verdict.here(UseGround.CUE, cue.start(), cue.end());
    }

    /** {@code 适用戴森HD15吹风机同款}: what is like the goods of the right and no part for them only says that it fits. */
    private static @Nullable Verdict likenessSoldWhole(MentionView mention) {
        FieldReading reading = mention.reading;
        if (!reading.cues.has(CueKind.IMITATION)
                || !reading.accessories.isEmpty()
                || !mention.field().isTitle()) {
            return null;
        }
        for (Span<Cue> cue : reading.cues.startingIn(mention.end, mention.text.length)) {
            if (cue.meaning().kind() == CueKind.IMITATION && isOfOwnGoods(mention, cue)) {
                return Verdict.here(UseGround.IMITATION, cue.start(), cue.end());
            }
        }
        return null;
    }

    /** {@code 吹风机同款}, not {@code 轮胎同款孔径}. */
    private static boolean isOfOwnGoods(MentionView mention, Span<Cue> likeness) {
        char[] text = mention.text;
        long own = classes(mention);
        boolean ends = likeness.end() == text.length || !Folding.isHan(text[likeness.end()]);
        return ends
                && mention.reading.goods.stream()
                        .filter(goods -> goods.end() == likeness.start())
                        .map(goods -> mention.listing.tables.goodsWords.exactly(text, goods.start(), goods.end()))
                        .anyMatch(term -> term != null && (term.classes() & own) != 0);
    }

    /** {@code Rucksack für Laptop Samsonite}: what follows is no goods of the right, and what is sold are its goods. */
    private static boolean goesWithOthers(MentionView mention, Span<Cue> cue) {
        long own = classes(mention);
        return own != 0
                && mention.goods() == GoodsComparison.Kind.SAME
                && mention.reading.goods.stream()
                        .filter(goods -> goods.start() == cue.end() + 1 && goods.end() < mention.start)
                        .map(goods ->
                                mention.listing.tables.goodsWords.exactly(mention.text, goods.start(), goods.end()))
                        .anyMatch(term -> term != null && (term.classes() & own) == 0);
    }

    /** {@code Reifen für Auto Michelin}: who makes tyres and no cars follows as their maker. */
    private static boolean fitsBearer(MentionView mention, Span<Cue> cue) {
        Span<Cue> bearer = mention.reading.cues.has(CueKind.BEARER) ? bearer(mention, cue) : null;
        if (bearer == null) {
            return false;
        }
        String word = new String(mention.text, bearer.start(), bearer.end() - bearer.start());
        return !mention.listing.tables.makesVehicles(mention.raw.right(), word)
                && !isKnownForVehicles(mention)
                && sellsOwnGoods(mention, cue);
    }

    static boolean isKnownForVehicles(MentionView mention) {
        Integer kinds = mention.listing.tables.makers.exactly(mention.text, mention.start, mention.end);
        return kinds != null && (kinds & mention.listing.tables.vehicleKinds) != 0;
    }

    /** The bearer that alone, with an article at most, stands between the cue and the name. */
    private static @Nullable Span<Cue> bearer(MentionView mention, Span<Cue> cue) {
        for (Span<Cue> bearer : mention.reading.cues.startingIn(cue.end(), cue.end() + ARTICLE)) {
            int gap = mention.start - bearer.end();
            if (bearer.meaning().kind() == CueKind.BEARER && gap >= 0 && gap <= 1) {
                return bearer;
            }
        }
        return null;
    }

    private static boolean sellsOwnGoods(MentionView mention, Span<Cue> cue) {
        long own = classes(mention);
        return mention.reading.goods.stream()
                .filter(goods ->
                        goods.end() <= cue.end() || (goods.start() >= mention.end && goods.start() <= mention.end + 1))
                .map(goods -> mention.listing.tables.goodsWords.exactly(mention.text, goods.start(), goods.end()))
                .anyMatch(term -> term != null && (term.classes() & own) != 0);
    }

    private static long classes(MentionView mention) {
        long classes = 0;
        for (NiceClass nice : mention.raw.right().entry().classes()) {
            classes |= 1L << nice.number();
        }
        return classes;
    }

    /** {@code 公牛 手机通用充电器}: a maker in lead position and then what the goods fit. */
    private static boolean isOwnName(MentionView mention, Span<Cue> cue) {
        if (mention.listing.leadsFormallyWith(mention.raw.right())) {
            return true;
        }
        if (mention.isLead() && saysItOfOtherGoods(mention, cue)) {
            return true;
        }
        if (!mention.isLead() || mention.makerBits() != 0) {
            return false;
        }
        return cue.start() == mention.end || !FittingRule.isModelAttached(mention);
    }

    /** {@code 铂焰煎锅 电磁炉通用}: goods of the right follow its name, and others that it does not cover stand before the cue. */
    private static boolean saysItOfOtherGoods(MentionView mention, Span<Cue> cue) {
        long own = classes(mention);
        boolean ownFollow = false;
        boolean othersBefore = false;
        for (Span<Boolean> goods : mention.reading.goods) {
            GoodsTerm term = mention.listing.tables.goodsWords.exactly(mention.text, goods.start(), goods.end());
            boolean covered = term != null && (term.classes() & own) != 0;
            ownFollow |= goods.start() == mention.end && covered;
            othersBefore |= goods.end() == cue.start() && goods.start() > mention.end && term != null && !covered;
        }
        return ownFollow && othersBefore;
    }
}
