package org.markwarden.matcher.signals;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.past.AskedPrice;
import org.markwarden.matcher.past.AskedPrice.Told;
import org.markwarden.matcher.past.PriceBasis;
import org.markwarden.matcher.past.PriceKey;
import org.markwarden.matcher.wording.Wording;

/**
 * The price against the median of like offers: same right, goods, marketplace and currency, in the thirty days before
 * (F-28). Silent below {@value PriceBasis#FEWEST} offers, where the right has a reference price of its own, and for
 * prices within the usual spread.
 */
final class LikePriceSignal implements Signal {

    /** So many spreads below the median a price stops being one of the usual ones. */
    private static final double USUAL = 2;
    /** A market in which all ask the same is given this spread, as a share of the median. */
    private static final double LEAST_SPREAD = 0.1;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Price price = comparison.listing().price();
        PriceKey key = comparison.priceKey();
        if (price == null
                || key == null
                || comparison.entry().referencePrice() != null
                || comparison.wordings().strongest(Wording.Kind.PART_PRICE) != null
                || !(AskedPrice.of(price) instanceof Told asked)) {
            return null;
        }
        Optional<PriceBasis> basis =
                comparison.past().prices().basis(key, comparison.listing().id(), comparison.asOf());
        return basis.map(found -> reading(price, asked, found, key)).orElse(null);
    }

    private static Reading reading(Price price, Told asked, PriceBasis basis, PriceKey key) {
        double ratio = asked.amount() / basis.median();
        double spread = Math.max(basis.spread(), LEAST_SPREAD * basis.median());
        boolean usual = asked.amount() > basis.median() - USUAL * spread;
        double score = usual ? 0 : PriceScale.cheapness(ratio);
        long percent = Math.round(ratio * 100);
        return new Reading(
                score,
                new Reason(
                        percent + " % of the median of " + basis.offers() + " offers of “" + key.goods() + "”, "
                                + basis.from() + " to " + basis.to(),
                        "为" + basis.from() + "至" + basis.to() + "间" + basis.offers() + "件同类商品（" + key.goods()
                                + "）价格中位数的" + percent + "%"),
                ReferencePrice.shown(price),
                String.format(Locale.ROOT, "%.2f ± %.2f %s", basis.median(), basis.spread(), key.currency()));
    }
}
