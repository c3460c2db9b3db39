package org.markwarden.matcher.signals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Reason;

/** The price against the right's reference price in the same currency; silent when one is missing, zero or absurd. */
final class PriceSignal implements Signal {

    private static final double NORMAL = 0.6;
    private static final double ABSURD = 0.005;
    private static final double HIGH = 20;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Price price = comparison.listing().price();
        Price reference = comparison.entry().referencePrice();
        if (price == null || reference == null || !comparable(price, reference)) {
            return null;
        }
        double ratio =
                price.amount().divide(reference.amount(), MathContext.DECIMAL32).doubleValue();
        if (ratio < ABSURD || ratio > HIGH) {
            return null;
        }
        String shown = shown(price);
        String basis = shown(reference);
        long percent = Math.round(ratio * 100);
        return new Reading(
                Math.clamp((NORMAL - ratio) / NORMAL, -0.4, 1),
                new Reason(percent + " % of the reference price " + basis, "为参考价" + basis + "的" + percent + "%"),
                shown,
                basis);
    }

    private static boolean comparable(Price price, Price reference) {
        String currency = price.currency() == null ? "CNY" : price.currency();
        String wanted = reference.currency() == null ? "CNY" : reference.currency();
        return currency.equals(wanted)
                && price.amount().signum() > 0
                && reference.amount().compareTo(BigDecimal.ZERO) > 0;
    }

    private static String shown(Price price) {
        String currency = price.currency() == null ? "" : " " + price.currency();
        return price.amount().toPlainString() + currency;
    }
}
