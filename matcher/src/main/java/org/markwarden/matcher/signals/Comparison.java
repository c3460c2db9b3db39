package org.markwarden.matcher.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.learned.LearnedWords.Leaning;
import org.markwarden.matcher.origin.AreaReader;
import org.markwarden.matcher.origin.OriginCheck;
import org.markwarden.matcher.past.AskedPrice;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.past.PriceKey;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.wording.Wording.Kind;
import org.markwarden.matcher.wording.WordingHit;
import org.markwarden.matcher.wording.Wordings;

/**
 * A listing beside one right, with everything that was found out about the two.
 *
 * @param mentions the names of this right in the listing, each with its use
 * @param best the mention that speaks most for use as a mark
 * @param goodsWord the word that named the goods of the listing; empty when none did
 * @param permission what the holder says of the seller
 * @param leaning how far the words of the listing lean by themselves; nothing where none was learned
 * @param past what was seen before this listing
 */
public record Comparison(
        ListingText text,
        Right right,
        List<Judged> mentions,
        Judged best,
        GoodsComparison.Fit goods,
        String classes,
        String goodsWord,
        OriginCheck.Answer origin,
        Permission permission,
        Wordings wordings,
        @Nullable Leaning leaning,
        LocalDate asOf,
        Past past) {

    /** Words of this strength are hardly ever said of honest goods that fit others or are set apart from them. */
    private static final double PLAINLY_SO = 0.8;
    /** Words of this strength leave no doubt: such goods were never put on the market by the holder, used or not. */
    private static final double WITHOUT_DOUBT = 1;

    public Listing listing() {
        return text.listing();
    }

    public RightEntry entry() {
        return right.entry();
    }

    /**
     * How the name counts as used: as it stands there, or as a mark where words of lawful use stand beside others that own to a copy or
     * hide what is sold.
     */
    public Use use() {
        return disbelief() == null ? best.verdict().use() : Use.AS_MARK;
    }

    /** The word that takes the belief from words of lawful use; nothing where they are believed or none stand there. */
    @Nullable
    WordingHit disbelief() {
        return switch (best.verdict().use()) {
            case COMPATIBLE, NEGATED -> firstOf(PLAINLY_SO, Kind.COUNTERFEIT, Kind.EVASION);
            case SECOND_HAND -> firstOf(WITHOUT_DOUBT, Kind.COUNTERFEIT);
            case AS_MARK, DESCRIPTIVE, AUTHORISED -> null;
        };
    }

    private @Nullable WordingHit firstOf(double least, Kind... kinds) {
        for (Kind kind : kinds) {
            WordingHit hit = wordings.strongest(kind);
            if (hit != null && hit.wording().strength() >= least) {
                return hit;
            }
        }
        return null;
    }

    public boolean isGi() {
        return right.kind() == RightKind.GI;
    }

    /** Says whether goods under a protected origin are told to come from elsewhere. */
    boolean isFromElsewhere() {
        return isGi() && origin.kind() == AreaReader.Answer.OUTSIDE;
    }

    public boolean isInForce() {
        return right.isInForce(asOf);
    }

    /** Which offers are like this one; nothing without a price in a known currency and a word for the goods. */
    public @Nullable PriceKey priceKey() {
        String platform = listing().platform();
        if (goodsWord.isEmpty() || !(AskedPrice.of(listing().price()) instanceof AskedPrice.Told asked)) {
            return null;
        }
        return new PriceKey(platform == null ? "" : platform, right.id(), goodsWord, asked.currency());
    }

    /** The field in which the best mention stands. */
    public FieldText field() {
        return text.field(best.mention().field());
    }

    /** The best mention as written. */
    public String written() {
        RawMention mention = best.mention();
        return field().slice(mention.start(), mention.end());
    }

    /** What the register knows the right by: the number of a patent or of a right without a name, else the name; empty when neither is there. */
    public String shownName() {
        String number = entry().number();
        String name = right.kind() == RightKind.PATENT && number != null ? number : name();
        return name != null ? name : Objects.requireNonNullElse(number, "");
    }

    /** What the listing knows its seller by; nothing when it names none. */
    public @Nullable String shownSeller() {
        Seller seller = listing().seller();
        return Stream.of(seller.name(), seller.licenceName(), seller.uscc(), seller.id())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The name as registered. */
    public @Nullable String name() {
        return entry().name();
    }
}
