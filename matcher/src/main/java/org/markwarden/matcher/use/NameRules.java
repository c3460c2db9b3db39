package org.markwarden.matcher.use;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Vocabulary;

/** Rules about the written word itself: part of a longer name, cut out of other words, too short. */
final class NameRules {

    private static final int SHORT_LATIN = 3;
    private static final int CONTEXT = 3;
    private static final int LONGEST_PHRASE = 16;
    private static final int SHORT_HAN = 3;
    /** How many characters a longer name may have before and behind a shorter one. */
    private static final int MARGIN = 5;

    private static final double CLOSE = 0.85;
    private static final String TIMES = "x×*";

    private NameRules() {}

    static @Nullable Verdict patentTitle(MentionView mention) {
        return mention.raw.right().kind() == RightKind.PATENT
                ? Verdict.here(UseGround.PATENT_TITLE, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict swallowed(MentionView mention) {
        for (RawMention other : mention.reading.around(mention.start, mention.end)) {
            if (fitsBetter(other, mention) && !isBeatenElsewhere(other, mention)) {
                return Verdict.here(UseGround.SWALLOWED, other.start(), other.end());
            }
        }
        return null;
    }

    /** {@code 英雄联盟} is a game, not 英雄: a short name inside a longer one that everybody knows. */
    static @Nullable Verdict insideLongerName(MentionView mention) {
        if (mention.isLatin()) {
            return insidePhrase(mention);
        }
        if (!mention.isHan() || mention.length() > SHORT_HAN || mention.standsAlone()) {
            return null;
        }
        char[] text = mention.text;
        int from = mention.start;
        for (int start = from; start >= Math.max(0, from - MARGIN) && Folding.isHan(text[start]); start--) {
            for (int end = mention.end; end <= Math.min(text.length, mention.end + MARGIN); end++) {
                if (end - start > mention.length()
                        && mention.listing.tables.longerNames.exactly(text, start, end) != null) {
                    return Verdict.here(UseGround.SWALLOWED, start, end);
                }
                if (end < text.length && !Folding.isHan(text[end])) {
                    break;
                }
            }
        }
        return null;
    }

    /** {@code world champion}, {@code camel hair}; a known mark in capitals among small letters stays one. */
    private static @Nullable Verdict insidePhrase(MentionView mention) {
        if (!mention.isPlainVariant() || !mention.field().isTitle() || MeaningRules.standsOut(mention)) {
            return null;
        }
        int from = Math.max(0, mention.start - LONGEST_PHRASE);
        int to = Math.min(mention.text.length, mention.end + LONGEST_PHRASE);
        Verdict[] found = new Verdict[1];
        mention.listing.tables.longerNames.scan(mention.text, from, to, (start, end, _) -> {
            if (start <= mention.start && end >= mention.end && end - start > mention.length()) {
                found[0] = Verdict.here(UseGround.SWALLOWED, start, end);
            }
        });
        return found[0];
    }

    private static boolean fitsBetter(RawMention other, MentionView mention) {
        RawMention raw = mention.raw;
        if (other.start() >= raw.end() || raw.start() >= other.end() || raw.swallows(other) || other.sharesRight(raw)) {
            return false;
        }
        if (other.swallows(raw)) {
            return other.similarity() >= raw.similarity() || mention.length() < 2;
        }
        if (other.isPlain() != mention.isPlainVariant()) {
            return other.isPlain() && other.end() - other.start() >= mention.length() - 1;
        }
        return isBetterCut(other, mention);
    }

    /** In {@code 索爱索爱家庭} the name across the middle falls to the first, and so takes nothing from the second. */
    private static boolean isBeatenElsewhere(RawMention other, MentionView mention) {
        if (other.swallows(mention.raw) || other.start() >= mention.start) {
            return false;
        }
        return mention.reading.around(other.start(), other.end()).stream()
                .anyMatch(third -> third.end() <= mention.start
                        && third.end() > other.start()
                        && third.start() < other.start()
                        && third.end() - third.start() >= other.end() - other.start()
                        && third.isPlain());
    }

    /** Of two names that share characters the longer, then the one that cuts fewer words apart, then the closer. */
    private static boolean isBetterCut(RawMention other, MentionView mention) {
        int longer = other.end() - other.start() - mention.length();
        if (longer != 0) {
            return longer > 0;
        }
        Vocabulary vocabulary = mention.listing.tables.vocabulary;
        int cut = vocabulary.cut(mention.text, mention.start, mention.end)
                - vocabulary.cut(mention.text, other.start(), other.end());
        if (cut != 0) {
            return cut > 0;
        }
        return other.similarity() > mention.raw.similarity()
                || (other.similarity() == mention.raw.similarity() && other.start() < mention.start);
    }

    /** Shops have every kind of name; only a close likeness says anything. */
    static @Nullable Verdict faintSeller(MentionView mention) {
        return mention.field().isSeller() && !mention.isPlainVariant() && mention.raw.similarity() < CLOSE
                ? Verdict.here(UseGround.KEYWORD, mention.start, mention.end)
                : null;
    }

    /** {@code Crema nueva}: misspelt as it looks beside Nivea, it is a word of another language. */
    static @Nullable Verdict foreignWord(MentionView mention) {
        Variant variant = mention.raw.variant();
        boolean likeness = variant == Variant.SPELLING || variant == Variant.SOUND;
        return likeness
                        && mention.isLatin()
                        && mention.listing.tables.foreignWords.exactly(mention.text, mention.start, mention.end) != null
                ? Verdict.here(UseGround.PLAIN, mention.start, mention.end)
                : null;
    }

    static @Nullable Verdict fragment(MentionView mention) {
        if (!mention.isHan() || mention.length() < 2 || mention.standsAlone()) {
            return null;
        }
        if (mention.listing.tables.vocabulary.cut(mention.text, mention.start, mention.end) <= 0
                || (mention.isLead() && mention.isBeforeGoods())) {
            return null;
        }
        int from = Math.max(0, mention.start - CONTEXT);
        int to = Math.min(mention.text.length, mention.end + CONTEXT);
        return Verdict.here(UseGround.FRAGMENT, from, to);
    }

    /** A letter or a number in running text that hardly anybody knows as a name: nothing that stands beside it makes it one. */
    static @Nullable Verdict tooShortInProse(MentionView mention) {
        return mention.field().isProse() && mention.raw.right().entry().fame() == null ? tooShort(mention) : null;
    }

    static @Nullable Verdict tooShort(MentionView mention) {
        boolean single = mention.length() == 1;
        boolean latin = mention.isLatin() && (mention.length() < SHORT_LATIN || isNumber(mention));
        if ((!single && !latin) || (mention.field().namesBrand() && isWholeField(mention))) {
            return null;
        }
        if (latin && isKnownOnItsGoods(mention) && !isNumber(mention) && !isModelCode(mention) && !isMeasure(mention)) {
            return null;
        }
        if (mention.isLead() && isFenced(mention) && !isNumber(mention) && !isModelCode(mention)) {
            return null;
        }
        if (latin && isNumber(mention) && isNumberOnItsGoods(mention)) {
            return null;
        }
        return Verdict.here(UseGround.TOO_SHORT, mention.start, mention.end);
    }

    /** {@code 999感冒灵}: a number that everybody knows, first in the title and right before its own goods. */
    private static boolean isNumberOnItsGoods(MentionView mention) {
        return mention.length() >= SHORT_LATIN
                && isKnownOnItsGoods(mention)
                && mention.isLead()
                && mention.isBeforeGoods();
    }

    /** {@code LV卡包}, {@code LV包装盒}: two letters that everybody knows name their maker on its own goods and their packaging. */
    private static boolean isKnownOnItsGoods(MentionView mention) {
        return mention.raw.watched()
                && mention.raw.right().entry().fame() != null
                && mention.standsAlone()
                && (mention.goods() == GoodsComparison.Kind.SAME || Packaging.named(mention) != null);
    }

    /** {@code 云隐山房} in the brand field is another maker than 隐山: two characters in the middle of a longer name. */
    static @Nullable Verdict insideBrand(MentionView mention) {
        List<String> brands = mention.listing.longBrands();
        if (brands.isEmpty() || !mention.isHan() || mention.length() != 2 || !mention.isPlainVariant()) {
            return null;
        }
        for (String brand : brands) {
            if (isWithin(mention, brand, 1)) {
                return Verdict.elsewhere(UseGround.SWALLOWED, brand);
            }
        }
        return null;
    }

    private static boolean isWithin(MentionView mention, String brand, int at) {
        int from = mention.start - at;
        if (from < 0 || from + brand.length() > mention.text.length) {
            return false;
        }
        for (int i = 0; i < brand.length(); i++) {
            if (!Folding.isHan(brand.charAt(i)) || mention.text[from + i] != brand.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFenced(MentionView mention) {
        char[] text = mention.text;
        return (mention.end == text.length || !Character.isLetterOrDigit(text[mention.end]))
                && (mention.start == 0 || !Character.isLetterOrDigit(text[mention.start - 1]));
    }

    /** {@code CB-G7000W}, and {@code SD-601} behind the maker's name: letters that begin a model number. */
    private static boolean isModelCode(MentionView mention) {
        char[] text = mention.text;
        int at = mention.end;
        if (at + 1 >= text.length || !mention.isLatin()) {
            return false;
        }
        boolean hyphen = text[at] == '-' && Folding.isLatin(text[at + 1]);
        return hyphen || (mention.start > 0 && text[at] == ' ' && Character.isDigit(text[at + 1]));
    }

    /** {@code 3M x 16mm}: a number and a unit, and the next measure. */
    private static boolean isMeasure(MentionView mention) {
        char[] text = mention.text;
        int at = mention.end;
        while (at < text.length && text[at] == ' ') {
            at++;
        }
        boolean times = at < text.length && TIMES.indexOf(text[at]) >= 0;
        do {
            at++;
        } while (times && at < text.length && text[at] == ' ');
        return times && Character.isDigit(text[mention.start]) && at < text.length && Character.isDigit(text[at]);
    }

    /** A number that its own sign follows, as in {@code 361°}, is no number. */
    private static boolean isNumber(MentionView mention) {
        if (!Character.isDigit(mention.text[mention.end - 1])) {
            return false;
        }
        for (int i = mention.start; i < mention.end; i++) {
            if (Character.isLetter(mention.text[i]) || Folding.isHan(mention.text[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isWholeField(MentionView mention) {
        return mention.field().text().strip().length() <= mention.length() + 1;
    }
}
