package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.goods.GoodsComparison;

/**
 * A price below the usual beside the right's reference price. Speaks with no weight, and says why, when both are there and
 * cannot be compared.
 */
final class PriceSignal implements Signal {

    private static final Reason UNKNOWN_GOODS =
            new Reason("not compared: it is not known whether these are the goods", "未比较：无法确定是否为同一商品");

    private final RoughRates rates;

    PriceSignal(RoughRates rates) {
        this.rates = rates;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        ReferencePrice price = ReferencePrice.of(comparison, rates);
        if (price == null) {
            return null;
        }
        if (price.silence() != null) {
            return new Reading(0, price.silence(), price.asked(), price.reference());
        }
        if (comparison.goods().kind() == GoodsComparison.Kind.UNKNOWN
                && GoodsComparison.knowsGoodsOf(comparison.right())) {
            return price.usualness() > 0 ? null : new Reading(0, UNKNOWN_GOODS, price.asked(), price.reference());
        }
        double cheapness = price.cheapness();
        return cheapness <= 0 && price.usualness() > 0
                ? null
                : new Reading(cheapness, price.reason(), price.asked(), price.reference());
    }
}
