package org.markwarden.matcher.use;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Span;

/** Rules that tell goods sold as used, and services on them, from goods sold as new. */
final class SecondHandRules {

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
            "dagli",
            "jerawat",
            "luka",
            "operasi",
            "gigitan",
            "cukur");

    /** What stands before it when it is a verb. */
    private static final Set<String> PASSIVE =
            Set.of("be", "is", "are", "being", "wird", "werden", "viene", "vengono", "essere", "ser");

    /** What stands before {@code no box} when new goods come without one. */
    private static final Set<String> NEW = Set.of(
            "new",
            "neu",
            "neuf",
            "nuevo",
            "nuovo",
            "novo",
            "ori",
            "original",
            "never",
            "nie",
            "mai",
            "nunca",
            "nooit",
            "nigdy");

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

    private SecondHandRules() {}

    static @Nullable Verdict judge(MentionView mention) {
        FieldCues title = mention.listing.title().cues;
        if (title.has(CueKind.EMPTY) && title.has(CueKind.REFILLED)) {
            return null; // an empty container that is made to look full again is no used goods of its maker
        }
        String condition = mention.listing.usedCondition();
        if (condition != null && !isNoOneThing(mention.listing)) {
            return Verdict.elsewhere(UseGround.SECOND_HAND_CONDITION, condition);
        }
        Verdict here = servedOrUsed(mention);
        here = here == null ? calledUsed(mention) : here;
        here = here == null ? leftOver(mention) : here;
        if (here != null || mention.field().isTitle() || isNoOneThing(mention.listing)) {
            return here;
        }
        Span<Cue> cue = title.anywhere(CueKind.SECOND_HAND, 0, 0);
        if (cue != null) {
            return Verdict.elsewhere(
                    UseGround.SECOND_HAND, mention.listing.text.title().slice(cue.start(), cue.end()));
        }
        return null;
    }

    /** {@code Barrier Repair Cream} mends skin, not the cream. */
    private static @Nullable Verdict servedOrUsed(MentionView mention) {
        Span<Cue> cue = mention.reading.cue(CueKind.SECOND_HAND, mention.raw);
        cue = cue == null ? boughtUp(mention) : cue;
        return cue == null || CARE.contains(CueRules.nextWord(mention.text, cue.end())) || isNoOneThing(mention.listing)
                ? null
                : Verdict.here(UseGround.SECOND_HAND, cue.start(), cue.end());
    }

    /** In every size, or left over and sold in numbers: nobody used these. Traders in used goods have many of them and say so. */
    private static boolean isNoOneThing(ListingUse listing) {
        return listing.tells(CueKind.RANGE) || (listing.tells(CueKind.BULK) && listing.tells(CueKind.LEFTOVER));
    }

    /** {@code 高价回收茅台}; who buys up empty bottles has something else to fill into them. */
    private static @Nullable Span<Cue> boughtUp(MentionView mention) {
        return mention.listing.title().cues.has(CueKind.EMPTY)
                ? null
                : mention.reading.cue(CueKind.BUYS_UP, mention.raw);
    }

    /** {@code empty perfume bottle vintage collectible}; one with cap and box, or many, are there to be filled again. */
    static @Nullable Verdict keptEmpty(MentionView mention) {
        FieldCues title = mention.listing.title().cues;
        if (!title.has(CueKind.EMPTY)
                || title.has(CueKind.REFILLED)
                || title.has(CueKind.BUYS_UP)
                || mention.listing.tells(CueKind.BULK)) {
            return null;
        }
        Span<Cue> kept = title.anywhere(CueKind.KEPT, 0, 0);
        return kept == null
                ? null
                : Verdict.elsewhere(
                        UseGround.KEPT_EMPTY, mention.listing.text.title().slice(kept.start(), kept.end()));
    }

    /**
     * One prize of a raffle, one thing left at home or worn three times is a private sale; a hundred of them are a trade. How long a
     * thing was used is heard beside its name only: descriptions also tell it of customers.
     */
    private static @Nullable Verdict leftOver(MentionView mention) {
        Verdict told = toldHereOrInTitle(mention, CueKind.LEFTOVER);
        told = told == null ? toldHereOrInTitle(mention, CueKind.OWN_USE) : told;
        String below = told == null && mention.field().isTitle() ? mention.listing.toldBelow(CueKind.LEFTOVER) : null;
        told = below == null ? told : Verdict.elsewhere(UseGround.SECOND_HAND, below);
        return told == null || mention.listing.tells(CueKind.BULK) || mention.listing.tells(CueKind.RANGE)
                ? null
                : told;
    }

    private static @Nullable Verdict toldHereOrInTitle(MentionView mention, CueKind kind) {
        Span<Cue> here = mention.reading.cues.anywhere(kind, 0, 0);
        if (here != null) {
            return Verdict.here(UseGround.SECOND_HAND, here.start(), here.end());
        }
        Span<Cue> title = mention.listing.title().cues.anywhere(kind, 0, 0);
        return title == null
                ? null
                : Verdict.elsewhere(
                        UseGround.SECOND_HAND, mention.listing.text.title().slice(title.start(), title.end()));
    }

    /** {@code cooler used, dented corner}; {@code used for}, {@code can be used with} tell what goods are for, and a lot without boxes is a trade. */
    private static @Nullable Verdict calledUsed(MentionView mention) {
        FieldReading title = mention.listing.title();
        if (!mention.field().isTitle() || title.cues.has(CueKind.BULK)) {
            return null;
        }
        Span<Cue> cue = title.cues.anywhere(CueKind.USED_WORD, mention.start, mention.end);
        if (cue == null
                || PURPOSE.contains(CueRules.nextWord(mention.text, cue.end()))
                || PASSIVE.contains(wordBefore(mention.text, cue.start()))
                || NEW.contains(wordBefore(mention.text, cue.start()))) {
            return null;
        }
        return Verdict.here(UseGround.SECOND_HAND, cue.start(), cue.end());
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
}
