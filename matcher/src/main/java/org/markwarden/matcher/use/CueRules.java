package org.markwarden.matcher.use;

import java.nio.CharBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;
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

    private CueRules() {}

    /** {@code unbranded} tells of the goods; of their {@code unbranded box} it tells how copies travel. */
    static @Nullable Verdict negated(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.NEGATED, mention.raw);
        if (cue == null) {
            return leftOut(mention);
        }
        String next = nextWord(mention.text, cue.end());
        if (PACKING.contains(next) || INCLUDED.contains(next) || mention.isSoldWhole()) {
            return null;
        }
        String bearing = mention.goods() == GoodsComparison.Kind.DIFFERENT ? null : mention.listing.bearing();
        return bearing == null
                ? Verdict.here(UseGround.NEGATION, cue.start(), cue.end())
                : Verdict.elsewhere(UseGround.BORNE, bearing);
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

    /** {@code 印KANS}, {@code KANS字样}, {@code BRITA printed}: the sign itself is put on what is sold. */
    static @Nullable Verdict put(MentionView mention) {
        if (!mention.isPlainVariant() || mention.isGi() || mention.field().isSeller()) {
            return null;
        }
        ListingUse listing = mention.listing;
        int start = listing.tables.put.start(mention.text, mention.start, mention.end);
        return start < 0
                        || !isNoPlainWord(mention)
                        || listing.tables.bearing.denies(mention.field())
                        || (start == mention.start && isUsed(mention))
                ? null
                : Verdict.here(UseGround.PUT, start, mention.end);
    }

    /** Used goods carry the sign of their maker; what is made to look so in numbers does not. */
    private static boolean isUsed(MentionView mention) {
        return !mention.listing.tells(CueKind.BULK) && SecondHandRules.judge(mention) != null;
    }

    /** A word of the language is a sign on the goods of the right, or where the title sells or tells what fits them. */
    private static boolean isNoPlainWord(MentionView mention) {
        FieldReading title = mention.listing.title();
        return mention.rank() == Vocabulary.UNKNOWN
                || mention.goods() == GoodsComparison.Kind.SAME
                || title.cues.has(CueKind.COMPATIBLE)
                || (mention.makerBits() != 0 && !title.accessories.isEmpty());
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
