package org.markwarden.matcher.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.origin.OriginCheck;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.wording.Wordings;

/**
 * A listing beside one right, with everything that was found out about the two.
 *
 * @param mentions the names of this right in the listing, each with its use
 * @param best the mention that speaks most for use as a mark
 * @param permission what the holder says of the seller
 */
public record Comparison(
        ListingText text,
        Right right,
        List<Judged> mentions,
        Judged best,
        GoodsComparison.Fit goods,
        String classes,
        OriginCheck.Answer origin,
        Permission permission,
        Wordings wordings,
        LocalDate asOf) {

    public Listing listing() {
        return text.listing();
    }

    public RightEntry entry() {
        return right.entry();
    }

    public Use use() {
        return best.verdict().use();
    }

    public boolean isGi() {
        return right.kind() == RightKind.GI;
    }

    public boolean isInForce() {
        return right.isInForce(asOf);
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

    /** The name as registered. */
    public @Nullable String name() {
        return entry().name();
    }
}
