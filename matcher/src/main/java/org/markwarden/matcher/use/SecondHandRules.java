package org.markwarden.matcher.use;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Span;

/** Rules that tell goods sold as used, and services on them, from goods sold as new. */
final class SecondHandRules {

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
        return cue == null || CARE.contains(CueRules.nextWord(mention.text, cue.end()))
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

    private static boolean isUsed(String condition) {
        String folded = condition.toLowerCase(Locale.ROOT);
        return GRADES_OF_USE.contains(folded.strip()) || USED.stream().anyMatch(folded::contains);
    }
}
