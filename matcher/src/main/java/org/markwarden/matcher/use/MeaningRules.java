package org.markwarden.matcher.use;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Variant;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.Vocabulary;

/** Rules that tell a mark from an ordinary word (Trademark Law, article 59): senses, compounds, plain words. */
final class MeaningRules {

    private MeaningRules() {}

    static @Nullable Verdict sense(MentionView mention) {
        if (mention.listing.tables.senses.exactly(mention.text, mention.start, mention.end) == null) {
            return null;
        }
        UseTables.Sense[] found = new UseTables.Sense[4];
        int[] count = {0};
        mention.listing.tables.senses.scan(mention.text, mention.start, mention.end, (start, end, sense) -> {
            if (start == mention.start && end == mention.end && count[0] < found.length) {
                found[count[0]++] = sense;
            }
        });
        for (int i = 0; i < count[0]; i++) {
            Verdict verdict = inSense(mention, found[i]);
            if (verdict != null) {
                return verdict;
            }
        }
        return null;
    }

    private static @Nullable Verdict inSense(MentionView mention, UseTables.Sense sense) {
        boolean leads = mention.listing.goods.of(mention.raw.right()) == GoodsComparison.Kind.SAME && mention.isLead();
        if (leads && !mention.isLatin()) {
            return null;
        }
        for (Span<UseTables.Sense> context : mention.reading.senses()) {
            if (context.meaning().number() == sense.number()
                    && !context.overlaps(mention.start, mention.end)
                    && (!leads || goesOn(mention, context))) {
                return Verdict.here(UseGround.SENSE, context.start(), context.end());
            }
        }
        if (leads) {
            return null;
        }
        FieldReading title = mention.listing.title();
        for (Span<UseTables.Sense> context : title.senses()) {
            if (context.meaning().number() == sense.number() && mention.reading != title) {
                return Verdict.elsewhere(UseGround.SENSE, title.field.slice(context.start(), context.end()));
            }
        }
        return null;
    }

    /** {@code Camper van shoe organiser}: the next word settles it even where a maker's name would stand. */
    private static boolean goesOn(MentionView mention, Span<UseTables.Sense> context) {
        return context.start() == mention.end + 1 && mention.text[mention.end] == ' ';
    }

    static @Nullable Verdict compound(MentionView mention) {
        if (!mention.reading.cues.has(CueKind.SUFFIX)
                || mention.isGi()
                || !(mention.isEveryday() || isWordOnOtherGoods(mention))) {
            return null;
        }
        boolean leads = mention.isLead() && mention.isLatin();
        for (Span<Cue> cue : mention.reading.cues.startingIn(mention.end, mention.end + 2)) {
            if (cue.meaning().kind() == CueKind.SUFFIX
                    && joins(mention, cue)
                    && !(leads && !isParticiple(mention, cue))) {
                return Verdict.here(UseGround.COMPOUND, cue.start(), cue.end());
            }
        }
        return null;
    }

    /** {@code camel coloured}, {@code apple scented} describe wherever they stand; {@code Gap blue} need not. */
    private static boolean isParticiple(MentionView mention, Span<Cue> cue) {
        return cue.end() - cue.start() > 3 && mention.text[cue.end() - 1] == 'd' && mention.text[cue.end() - 2] == 'e';
    }

    /** {@code 海燕图案剪纸}: a word that people know, if they do not use it every day. */
    private static boolean isWordOnOtherGoods(MentionView mention) {
        return mention.isHan()
                && mention.rank() != Vocabulary.UNKNOWN
                && mention.raw.right().entry().fame() == null
                && mention.goods() != GoodsComparison.Kind.SAME;
    }

    private static boolean joins(MentionView mention, Span<Cue> cue) {
        int gap = cue.start() - mention.end;
        if (gap == 0 && goesOnAsWord(mention, cue)) {
            return false;
        }
        return gap == 0 || (gap == 1 && mention.isLatin() && mention.text[mention.end] == ' ');
    }

    /** {@code 得力白板} is a board, not a colour. */
    private static boolean goesOnAsWord(MentionView mention, Span<Cue> cue) {
        return cue.end() - cue.start() == 1
                && cue.end() < mention.text.length
                && mention.listing.tables.vocabulary.rank(mention.text, cue.start(), cue.end() + 1)
                        != Vocabulary.UNKNOWN;
    }

    static @Nullable Verdict article(MentionView mention) {
        if (!mention.reading.cues.has(CueKind.ARTICLE)
                || !mention.isLatin()
                || !mention.isEveryday()
                || mention.isLead()) {
            return null;
        }
        for (Span<Cue> cue : mention.reading.cues.near(mention.start, mention.end)) {
            if (cue.meaning().kind() == CueKind.ARTICLE && cue.end() + 1 == mention.start) {
                return Verdict.here(UseGround.ARTICLE, cue.start(), cue.end());
            }
        }
        return null;
    }

    /** An everyday word in a listing whose brand field names somebody else describes. */
    static @Nullable Verdict otherBrand(MentionView mention) {
        String brand = mention.listing.text.listing().brand();
        if (brand == null
                || !mention.isEveryday()
                || mention.isGi()
                || mention.listing.brandMention(mention.raw.right()) != null) {
            return null;
        }
        return Verdict.elsewhere(UseGround.OTHER_BRAND, brand);
    }

    /** {@code personalised with your surname}: whoever prints names to order means people by them. */
    static @Nullable Verdict namesake(MentionView mention) {
        if (!mention.isLatin()) {
            return null;
        }
        Span<Cue> cue = mention.listing.title().cues.anywhere(CueKind.NAMESAKE, 0, 0);
        return cue == null
                ? null
                : Verdict.elsewhere(
                        UseGround.NAMESAKE, mention.listing.text.title().slice(cue.start(), cue.end()));
    }

    /** A coined mark written as the two words it was made of, on goods that are not its own. */
    static @Nullable Verdict wordsApart(MentionView mention) {
        if (!mention.isLatin()
                || mention.raw.variant() != Variant.SAME
                || mention.goods() == GoodsComparison.Kind.SAME
                || mention.raw.right().entry().classes().isEmpty()) {
            return null;
        }
        int gap = mention.start;
        while (gap < mention.end && mention.text[gap] != ' ') {
            gap++;
        }
        boolean apart = gap < mention.end
                && isWord(mention, mention.start, gap)
                && isWord(mention, gap + 1, mention.end)
                && mention.raw.right().names().stream().noneMatch(name -> name.indexOf(' ') > 0);
        return apart ? Verdict.here(UseGround.WORDS_APART, mention.start, mention.end) : null;
    }

    /** {@code 全棉 时代少年团}: a gap between two words, and the second goes on as another. */
    static @Nullable Verdict wordsRunOn(MentionView mention) {
        boolean heads = mention.isBeforeGoods() && mention.goods() == GoodsComparison.Kind.SAME;
        if (mention.raw.variant() != Variant.SAME
                || !mention.isBrokenHan()
                || heads
                || mention.start == 0
                || mention.isLead()) {
            return null;
        }
        int gap = mention.start;
        while (Folding.isHan(mention.text[gap])) {
            gap++;
        }
        boolean two = gap - mention.start > 1 && mention.end - gap > 2 && mention.text[gap] == ' ';
        boolean runsOn = mention.end < mention.text.length && Folding.isHan(mention.text[mention.end]);
        return two && runsOn && Folding.isHan(mention.text[gap + 1])
                ? Verdict.here(UseGround.FRAGMENT, mention.start, Math.min(mention.text.length, mention.end + 2))
                : null;
    }

    /** {@code lining} is a word; only with its hyphen, or first in a title, is it 李宁. */
    static @Nullable Verdict wordWithoutSigns(MentionView mention) {
        if (!mention.isLatin()
                || mention.raw.variant() == Variant.EXACT
                || mention.isLead()
                || mention.field().namesBrand()
                || !isWord(mention, mention.start, mention.end)) {
            return null;
        }
        String written = new String(mention.text, mention.start, mention.length());
        boolean signed = false;
        for (String name : mention.raw.right().names()) {
            if (name.equalsIgnoreCase(written)) {
                return null;
            }
            signed |= name.length() > written.length()
                    && withoutSigns(name, written.length()).equalsIgnoreCase(written);
        }
        return signed ? Verdict.here(UseGround.PLAIN, mention.start, mention.end) : null;
    }

    /** The letters and digits of a name; nothing when there are more or fewer than so many. */
    private static String withoutSigns(String name, int length) {
        var bare = new StringBuilder(length);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                bare.append(name.charAt(i));
            }
        }
        return bare.length() == length ? bare.toString() : "";
    }

    private static boolean isWord(MentionView mention, int start, int end) {
        return mention.listing.tables.vocabulary.rank(mention.text, start, end) != Vocabulary.UNKNOWN;
    }

    /** {@code borsa stampa tramonto}: an ordinary word in small letters inside a title for other goods than those of the mark. */
    static @Nullable Verdict wordAmongWords(MentionView mention) {
        boolean word = mention.isLatin()
                && mention.isEveryday()
                && mention.field().isTitle()
                && !mention.field().hasHan()
                && mention.isPlainVariant()
                && isOfOtherGoods(mention);
        return word && !mention.isGi() && !mention.isLead() && !headsItsGoods(mention)
                ? Verdict.here(UseGround.WORD_AMONG_WORDS, mention.start, mention.end)
                : null;
    }

    /** {@code estampado montaña}: what is printed, in small letters, is the thing unless everybody knows the mark. */
    static @Nullable Verdict motif(MentionView mention) {
        boolean word = mention.isLatin()
                && mention.isEveryday()
                && !mention.isLead()
                && mention.raw.right().entry().fame() == null
                && mention.written().equals(mention.written().toLowerCase(Locale.ROOT))
                && mention.reading.cue(CueKind.MOTIF, mention.raw) != null;
        return word ? Verdict.here(UseGround.WORD_AMONG_WORDS, mention.start, mention.end) : null;
    }

    /** {@code Wildflower print dress}: an everyday word right before its print is what is printed, first or not. */
    static @Nullable Verdict printed(MentionView mention) {
        if (!mention.isLatin()
                || !mention.isEveryday()
                || mention.raw.right().entry().fame() != null) {
            return null;
        }
        for (Span<Cue> cue : mention.reading.cues.startingIn(mention.end, mention.end + 2)) {
            if (cue.meaning().kind() == CueKind.PRINTED) {
                return Verdict.here(UseGround.COMPOUND, mention.end, cue.end());
            }
        }
        return null;
    }

    /** On its own goods a mark stays one, however it is written: {@code Sneakers Puma suede classic}. */
    private static boolean isOfOtherGoods(MentionView mention) {
        return mention.goods() != GoodsComparison.Kind.SAME
                && mention.written().equals(mention.written().toLowerCase(Locale.ROOT))
                && (mention.raw.right().entry().fame() == null || mention.isSmallAmongCapitals());
    }

    /** {@code 凤凰自行车}: first in the title and on the very goods of the right, a place or a plain word is the mark. */
    static boolean headsItsGoods(MentionView mention) {
        return mention.start == 0
                && mention.field().isTitle()
                && mention.goods() == GoodsComparison.Kind.SAME
                && mention.isPlainVariant();
    }

    static @Nullable Verdict plain(MentionView mention) {
        boolean marksOwn = mention.makerBits() == 0 && standsOut(mention);
        if (mention.isLead() || mention.isGi() || headsItsGoods(mention) || marksOwn) {
            return null;
        }
        boolean plain = mention.listing.tables.plainWords.exactly(mention.text, mention.start, mention.end) != null;
        return plain ? Verdict.here(UseGround.PLAIN, mention.start, mention.end) : null;
    }

    /** {@code Rouge à lèvres MAC}: a known mark in capitals among small letters, on its very goods. */
    static boolean standsOut(MentionView mention) {
        String whole = mention.field().text();
        return mention.isLatin()
                && mention.raw.right().entry().fame() != null
                && mention.isPlainVariant()
                && mention.goods() == GoodsComparison.Kind.SAME
                && mention.written().equals(mention.written().toUpperCase(Locale.ROOT))
                && !whole.equals(whole.toUpperCase(Locale.ROOT));
    }
}
