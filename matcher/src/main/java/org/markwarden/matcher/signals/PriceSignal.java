package org.markwarden.matcher.signals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.past.AskedPrice;
import org.markwarden.matcher.past.AskedPrice.Told;
import org.markwarden.matcher.past.AskedPrice.Useless;
import org.markwarden.matcher.wording.Wording;
import org.markwarden.matcher.wording.WordingHit;

/**
 * The price against the right's reference price. Speaks with no weight, and says why, when both are there and cannot be
 * compared: another or unknown currency, zero, beyond belief, a deposit or a sample size.
 */
final class PriceSignal implements Signal {

    private static final double ABSURD = 0.005;
    private static final double HIGH = 20;

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Price price = comparison.listing().price();
        Price reference = comparison.entry().referencePrice();
        AskedPrice asked = AskedPrice.of(price);
        AskedPrice wanted = AskedPrice.of(reference);
        if (price == null || reference == null || asked == null || wanted == null) {
            return null;
        }
        Reason silence = silence(comparison, asked, wanted);
        if (silence != null) {
            return new Reading(0, silence, shown(price), shown(reference));
        }
        double ratio = amount(asked) / amount(wanted);
        long percent = Math.round(ratio * 100);
        String basis = shown(reference);
        return new Reading(
                PriceScale.cheapness(ratio),
                new Reason(percent + " % of the reference price " + basis, "为参考价" + basis + "的" + percent + "%"),
                shown(price),
                basis);
    }

    private static @Nullable Reason silence(Comparison comparison, AskedPrice asked, AskedPrice wanted) {
        WordingHit part = comparison.wordings().strongest(Wording.Kind.PART_PRICE);
        if (part != null) {
            return new Reason(
                    "not compared: “" + part.text() + "” is not the price of the goods",
                    "未比较：“" + part.text() + "”并非整件商品价格");
        }
        return switch (asked) {
            case Useless useless -> useless.why();
            case Told told ->
                switch (wanted) {
                    case Useless useless -> useless.why();
                    case Told reference -> silence(told, reference);
                };
        };
    }

    private static @Nullable Reason silence(Told asked, Told reference) {
        if (!asked.currency().equals(reference.currency())) {
            return new Reason(
                    "not compared: " + asked.currency() + " with a reference in " + reference.currency(),
                    "未比较：标价为" + asked.currency() + "，参考价为" + reference.currency());
        }
        double ratio = asked.amount() / reference.amount();
        if (ratio < ABSURD || ratio > HIGH) {
            return new Reason(
                    "not compared: " + String.format(Locale.ROOT, "%.4g", ratio)
                            + " times the reference is beyond belief",
                    "未比较：与参考价相差过大，不合常理");
        }
        return null;
    }

    private static double amount(AskedPrice price) {
        return switch (price) {
            case Told told -> told.amount();
            case Useless _ -> throw new IllegalStateException("a price without an amount was compared");
        };
    }

    static String shown(Price price) {
        String range = price.max() == null ? "" : "–" + price.max().toPlainString();
        String currency = price.currency() == null ? "" : " " + price.currency();
        return price.amount().toPlainString() + range + currency;
    }
}
