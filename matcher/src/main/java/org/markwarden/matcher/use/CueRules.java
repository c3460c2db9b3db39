package org.markwarden.matcher.use;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Span;

/** Rules that rest on a word beside the name: 适用, 二手, 非, 同款, 原装. */
final class CueRules {

    private static final List<String> USED =
            List.of("二手", "used", "refurbished", "翻新", "second", "pre-owned", "renewed");

    /** How marketplaces grade what was used. */
    private static final Set<String> GRADES_OF_USE = Set.of(
            "good", "very good", "acceptable", "fair", "like new", "worn", "vintage", "for parts or not working");

    /** What {@code used}, {@code gebraucht}, {@code usato} goes on with when it tells what goods are for. */
    private static final Set<String> PURPOSE = Set.of(
            "for",
            "to",
            "by",
            "in",
            "with",
            "as",
            "on",
            "at",
            "together",
            "für",
            "fuer",
            "zum",
            "zur",
            "werden",
            "wird",
            "per",
            "come",
            "con",
            "da",
            "dai",
            "dagli");

    /** What stands before it when it is a verb. */
    private static final Set<String> PASSIVE =
            Set.of("be", "is", "are", "being", "wird", "werden", "viene", "vengono", "essere");

    /** What stands before {@code no box} when new goods come without one. */
    private static final Set<String> NEW = Set.of("new", "neu", "neuf", "nuevo", "nuovo", "novo", "ori", "original");

    /** What repairs by being used up. */
    private static final Set<String> CARE = Set.of(
            "cream",
            "serum",
            "mask",
            "masque",
            "shampoo",
            "conditioner",
            "balm",
            "lotion",
            "treatment",
            "oil",
            "essence",
            "gel",
            "spray",
            "toothpaste",
            "ampoule",
            "kit",
            "tape",
            "glue",
            "paste");

    private static final Set<String> PACKING =
            Set.of("box", "boxes", "carton", "cartons", "bag", "bags", "packaging", "packing", "pouch", "sleeve");

    private static final String THAN = " than ";
    /** What a comparison goes on with, and how near. */
    private static final String MORE = "更还大小多少好差甜香脆嫩厚薄软硬快慢强贵省便耐轻重";

    private static final int COMPARED = 4;

    private CueRules() {}

    /** {@code unbranded} tells of the goods; of their {@code unbranded box} it tells how copies travel. */
    static @Nullable Verdict negated(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.NEGATED, mention.raw);
        return cue == null || PACKING.contains(nextWord(mention.text, cue.end()))
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

    static @Nullable Verdict compatible(MentionView mention) {
        if (mention.reading.tellsFitting()) {
            return Verdict.elsewhere(
                    UseGround.FITTING_ATTRIBUTE, mention.field().key());
        }
        Span<Cue> cue = mention.reading.cue(CueKind.COMPATIBLE, mention.raw);
        if (cue == null || (cue.start() >= mention.end && isOwnName(mention, cue)) || mention.isSoldWhole()) {
            return null;
        }
        return Verdict.here(UseGround.CUE, cue.start(), cue.end());
    }

    /** {@code 公牛 手机通用充电器}: a maker in lead position and then what the goods fit. */
    private static boolean isOwnName(MentionView mention, Span<Cue> cue) {
        if (mention.listing.leadsFormallyWith(mention.raw.right())) {
            return true;
        }
        if (!mention.isLead() || mention.makerBits() != 0) {
            return false;
        }
        return cue.start() == mention.end || !FittingRule.isModelAttached(mention);
    }

    static @Nullable Verdict secondHand(MentionView mention) {
        String condition = mention.listing.text.listing().condition();
        if (condition != null && isUsed(condition)) {
            return Verdict.elsewhere(UseGround.SECOND_HAND_CONDITION, condition);
        }
        Verdict here = servedOrUsed(mention);
        here = here == null ? calledUsed(mention) : here;
        here = here == null ? leftOver(mention) : here;
        if (here != null || mention.field().isTitle()) {
            return here;
        }
        Span<Cue> cue = mention.listing.title().cues.anywhere(CueKind.SECOND_HAND, 0, 0);
        if (cue != null) {
            return Verdict.elsewhere(
                    UseGround.SECOND_HAND, mention.listing.text.title().slice(cue.start(), cue.end()));
        }
        return null;
    }

    /** {@code Barrier Repair Cream} mends skin, not the cream. */
    private static @Nullable Verdict servedOrUsed(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.SECOND_HAND, mention.raw);
        return cue == null || CARE.contains(nextWord(mention.text, cue.end()))
                ? null
                : Verdict.here(UseGround.SECOND_HAND, cue.start(), cue.end());
    }

    /** One prize of a raffle, one thing left at home is a private sale; a hundred of them are a trade. */
    private static @Nullable Verdict leftOver(MentionView mention) {
        FieldReading title = mention.listing.title();
        Span<Cue> here = mention.reading.cues.anywhere(CueKind.LEFTOVER, 0, 0);
        Span<Cue> cue = here != null ? here : title.cues.anywhere(CueKind.LEFTOVER, 0, 0);
        if (cue == null || mention.listing.tells(CueKind.BULK)) {
            return null;
        }
        return here != null
                ? Verdict.here(UseGround.SECOND_HAND, cue.start(), cue.end())
                : Verdict.elsewhere(
                        UseGround.SECOND_HAND, mention.listing.text.title().slice(cue.start(), cue.end()));
    }

    /** {@code cooler used, dented corner}; {@code used for}, {@code can be used with} tell what goods are for. */
    private static @Nullable Verdict calledUsed(MentionView mention) {
        FieldReading title = mention.listing.title();
        if (!mention.field().isTitle() || title.cues.has(CueKind.BULK)) {
            return null;
        }
        Span<Cue> cue = title.cues.anywhere(CueKind.USED_WORD, mention.start, mention.end);
        if (cue == null
                || PURPOSE.contains(nextWord(mention.text, cue.end()))
                || PASSIVE.contains(wordBefore(mention.text, cue.start()))
                || NEW.contains(wordBefore(mention.text, cue.start()))) {
            return null;
        }
        return Verdict.here(UseGround.SECOND_HAND, cue.start(), cue.end());
    }

    private static String nextWord(char[] text, int from) {
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

    private static String wordBefore(char[] text, int to) {
        int end = to;
        while (end > 0 && text[end - 1] == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text[start - 1])) {
            start--;
        }
        return new String(text, start, end - start);
    }

    private static boolean isUsed(String condition) {
        String folded = condition.toLowerCase(Locale.ROOT);
        return GRADES_OF_USE.contains(folded.strip()) || USED.stream().anyMatch(folded::contains);
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
        return Verdict.here(sameGoods ? UseGround.IMITATION : UseGround.NEGATION, cue.start(), cue.end());
    }

    /** Special signs and works are protected whatever they are put on. */
    private static boolean isProtectedOnAnything(MentionView mention) {
        RightKind kind = mention.raw.right().kind();
        return kind == RightKind.SPECIAL_SIGN || kind == RightKind.COPYRIGHT;
    }

    static @Nullable Verdict whereabouts(MentionView mention) {
        return byCue(mention, CueKind.WHEREABOUTS, UseGround.WHEREABOUTS);
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
