package org.markwarden.matcher.use;

import java.nio.CharBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.goods.GoodsTerm;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.Vocabulary;

/** Rules that rest on a word beside the name: 适用, 二手, 非, 同款, 原装. */
final class CueRules {

    private static final Set<String> PACKING =
            Set.of("box", "boxes", "carton", "cartons", "bag", "bags", "packaging", "packing", "pouch", "sleeve");

    /** Behind {@code not} they say what comes along. */
    private static final Set<String> INCLUDED = Set.of("included", "incl", "supplied");

    private static final String THAN = " than ";
    /** What a comparison goes on with, and how near. */
    private static final String MORE = "更还大小多少好差甜香脆嫩厚薄软硬快慢强贵省便耐轻重";

    private static final int COMPARED = 4;
    /** {@code para el}, {@code per la}. */
    private static final int ARTICLE = 5;

    private CueRules() {}

    /** {@code unbranded} tells of the goods; of their {@code unbranded box} it tells how copies travel. */
    static @Nullable Verdict negated(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.NEGATED, mention.raw);
        if (cue == null) {
            return leftOut(mention);
        }
        String next = nextWord(mention.text, cue.end());
        return PACKING.contains(next) || INCLUDED.contains(next)
                ? null
                : Verdict.here(UseGround.NEGATION, cue.start(), cue.end());
    }

    /** {@code 不含米其林轮胎}; behind a name that leads on its own goods, {@code battery not included} tells of the battery. */
    private static @Nullable Verdict leftOut(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.WITHOUT, mention.raw);
        boolean own = mention.isLead() && mention.goods() == GoodsComparison.Kind.SAME;
        return cue == null || (own && cue.start() > mention.end + 1)
                ? null
                : Verdict.here(UseGround.NEGATION, cue.start(), cue.end());
    }

    /** {@code 比宁夏枸杞粒大}, {@code milder than Roquefort}: what is better than the name is not it. */
    static @Nullable Verdict compared(MentionView mention) {
        int start = mention.start;
        char[] text = mention.text;
        boolean chinese = start > 0
                && text[start - 1] == '比'
                && !(start > 2 && text[start - 3] == '性' && text[start - 2] == '价')
                && isFollowedByMore(text, mention.end);
        boolean english = start > THAN.length()
                && THAN.contentEquals(CharBuffer.wrap(text, start - THAN.length(), THAN.length()));
        if (!chinese && !english) {
            return null;
        }
        return Verdict.here(UseGround.NEGATION, chinese ? start - 1 : start - THAN.length() + 1, start);
    }

    private static boolean isFollowedByMore(char[] text, int from) {
        for (int i = from; i < Math.min(text.length, from + COMPARED); i++) {
            if (MORE.indexOf(text[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 印KANS}, {@code KANS字样}: the sign itself is put on what is sold. */
    static @Nullable Verdict put(MentionView mention) {
        if (!mention.isPlainVariant()
                || mention.isGi()
                || mention.field().isSeller()
                || mention.rank() != Vocabulary.UNKNOWN) {
            return null;
        }
        Bearing bearing = mention.listing.tables.bearing;
        int start = bearing.putStart(mention.text, mention.start, mention.end);
        return start < 0 ? null : Verdict.here(UseGround.PUT, start, mention.end);
    }

    static @Nullable Verdict compatible(MentionView mention) {
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
        Span<Cue> packaging = mention.listing.isDressedAlike() ? Packaging.sold(mention) : null;
        if (packaging != null) {
            return Verdict.elsewhere(
                    UseGround.PACKAGING, mention.listing.text.title().slice(packaging.start(), packaging.end()));
        }
        return Verdict.here(UseGround.CUE, cue.start(), cue.end());
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

    private static boolean isKnownForVehicles(MentionView mention) {
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

    /** The word that begins at a place, or behind the spaces there. */
    static String nextWord(char[] text, int from) {
        int start = from;
        while (start < text.length && text[start] == ' ') {
            start++;
        }
        int end = start;
        while (end < text.length && Character.isLetter(text[end])) {
            end++;
        }
        return new String(text, start, end - start);
    }

    static @Nullable Verdict imitation(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.IMITATION, mention.raw);
        if (cue == null || cue.start() > mention.end + 1) {
            return null;
        }
        boolean sameGoods = switch (mention.listing.goods.of(mention.raw.right())) {
            case SAME, RELATED -> true;
            case UNKNOWN -> mention.isLead() || isProtectedOnAnything(mention);
            case DIFFERENT -> false;
        };
        if (!sameGoods && Packaging.sold(mention) != null) {
            return null; // labels and bottles like those of the mark are other goods and no comparison
        }
        return Verdict.here(sameGoods ? UseGround.IMITATION : UseGround.NEGATION, cue.start(), cue.end());
    }

    /** Special signs and works are protected whatever they are put on. */
    private static boolean isProtectedOnAnything(MentionView mention) {
        RightKind kind = mention.raw.right().kind();
        return kind == RightKind.SPECIAL_SIGN || kind == RightKind.COPYRIGHT;
    }

    static @Nullable Verdict whereabouts(MentionView mention) {
        Verdict place = byCue(mention, CueKind.WHEREABOUTS, UseGround.WHEREABOUTS);
        return place == null && !isOwnLine(mention) ? byCue(mention, CueKind.LANDSCAPE, UseGround.WHEREABOUTS) : place;
    }

    /** {@code Nike Beach shorts}: a known mark on its own goods, or first and no word of the language, is a maker and a line of his. */
    private static boolean isOwnLine(MentionView mention) {
        boolean known = mention.raw.right().entry().fame() != null;
        return known
                && mention.isPlainVariant()
                && mention.isLead()
                && (mention.goods() == GoodsComparison.Kind.SAME || !mention.isEveryday());
    }

    /** {@code 自家三亩地种的}: whose it is and then what it is, not a maker. */
    static @Nullable Verdict owner(MentionView mention) {
        return mention.isHan()
                        && !mention.isGi()
                        && mention.isEveryday()
                        && mention.goods() != GoodsComparison.Kind.SAME
                ? byCue(mention, CueKind.OWNER, UseGround.ARTICLE)
                : null;
    }

    /** {@code 面料采用GORE-TEX}: on other goods than its own a mark tells what is in them. Copies say so on its own goods. */
    static @Nullable Verdict component(MentionView mention) {
        return switch (mention.goods()) {
            case DIFFERENT, RELATED -> byCue(mention, CueKind.COMPONENT, UseGround.COMPONENT);
            case SAME, UNKNOWN -> null;
        };
    }

    static @Nullable Verdict channel(MentionView mention) {
        if (mention.reading.cues.has(CueKind.CHANNEL)) {
            for (Span<Cue> cue : mention.reading.cues.startingIn(mention.start, mention.start + 1)) {
                if (cue.meaning().kind() == CueKind.CHANNEL
                        && cue.start() == mention.start
                        && cue.end() == mention.end) {
                    return Verdict.here(UseGround.CHANNEL, mention.start, mention.end);
                }
            }
        }
        return null;
    }

    private static @Nullable Verdict byCue(MentionView mention, CueKind kind, UseGround ground) {
        Span<Cue> cue = mention.reading.cue(kind, mention.raw);
        return cue == null ? null : Verdict.here(ground, cue.start(), cue.end());
    }
}
