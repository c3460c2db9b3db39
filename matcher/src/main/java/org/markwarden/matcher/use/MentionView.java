package org.markwarden.matcher.use;

import java.util.Locale;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.Vocabulary;

/** One mention with its field and listing, and what can be said of the written word itself. */
final class MentionView {

    /** From here on a word is everyday enough for a compound to describe. */
    private static final int EVERYDAY = 7;

    final ListingUse listing;
    final FieldReading reading;
    final RawMention raw;
    final int start;
    final int end;
    final char[] text;
    private final int rank;

    MentionView(ListingUse listing, FieldReading reading, RawMention raw) {
        this.listing = listing;
        this.reading = reading;
        this.raw = raw;
        this.start = raw.start();
        this.end = raw.end();
        this.text = reading.field.folded();
        this.rank = listing.tables.vocabulary.rank(text, start, end);
    }

    FieldText field() {
        return reading.field;
    }

    String written() {
        return field().slice(start, end);
    }

    int length() {
        return end - start;
    }

    /** Commonness in the language at large, {@link Vocabulary#UNKNOWN} for no word. */
    int rank() {
        return rank;
    }

    /** Says whether it is a word that people use without thinking of a maker. */
    boolean isEveryday() {
        return rank >= EVERYDAY || listing.tables.senses.exactly(text, start, end) != null;
    }

    boolean isGi() {
        return raw.right().kind() == RightKind.GI;
    }

    boolean isHan() {
        for (int i = start; i < end; i++) {
            if (!Folding.isHan(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Says whether Chinese characters and nothing else of writing stand here, with signs or gaps between them. */
    boolean isBrokenHan() {
        boolean broken = false;
        for (int i = start; i < end; i++) {
            boolean han = Folding.isHan(text[i]);
            if (!han && Character.isLetterOrDigit(text[i])) {
                return false;
            }
            broken |= !han;
        }
        return broken;
    }

    boolean isLatin() {
        for (int i = start; i < end; i++) {
            if (text[i] >= 0x250) {
                return false;
            }
        }
        return true;
    }

    /** Says whether the name stands there as registered, give or take what the law calls the same. */
    boolean isPlainVariant() {
        return raw.isPlain();
    }

    boolean isDisguised() {
        return !isPlainVariant() && !(raw.variant() == Variant.PINYIN && isLatin());
    }

    /** Says whether the name is in small letters and the text around it is not: {@code Herren Lederschuhe braun}. */
    boolean isSmallAmongCapitals() {
        String whole = field().text();
        String word = written();
        return word.equals(word.toLowerCase(Locale.ROOT)) && !whole.equals(whole.toLowerCase(Locale.ROOT));
    }

    /** Says whether neither side touches a character of the same kind of writing. */
    boolean standsAlone() {
        return (start == 0 || !touches(text[start - 1], text[start]))
                && (end == text.length || !touches(text[end], text[end - 1]));
    }

    /** Says whether the name of goods follows directly. */
    boolean isBeforeGoods() {
        for (Span<Boolean> goods : reading.goods) {
            if (goods.start() == end) {
                return true;
            }
        }
        return false;
    }

    /** Says whether 牌 follows that is not the beginning of another word. */
    boolean isBeforePai() {
        return end < text.length && text[end] == '牌' && (end + 1 == text.length || "子照匾坊型号".indexOf(text[end + 1]) < 0);
    }

    boolean isLead() {
        return reading.field.isTitle() && listing.leads().contains(raw);
    }

    /** How the goods of the listing stand to those of the right. */
    GoodsComparison.Kind goods() {
        return listing.goods.of(raw.right());
    }

    /** Says whether goods of the right are sold whole with its sign, whatever they are said to fit: {@code 适用…系列 整表发货}. */
    boolean isSoldWhole() {
        return goods() == GoodsComparison.Kind.SAME && listing.tells(CueKind.WHOLE);
    }

    /** Bits of the kinds of product the name's owner makes: from the list of makers and from the goods of the right. */
    int makerBits() {
        Integer bits = listing.tables.makers.exactly(text, start, end);
        return (bits == null ? 0 : bits) | listing.productBits(raw.right());
    }

    private static boolean touches(char outside, char inside) {
        return (Folding.isHan(outside) && Folding.isHan(inside))
                || (Folding.isLatin(outside) && Folding.isLatin(inside));
    }
}
