package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;

/**
 * A price below the usual beside the right's reference price. Speaks with no weight, and says why, when both are there and
 * cannot be compared.
 */
final class PriceSignal implements Signal {

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
        double cheapness = price.cheapness();
        return cheapness <= 0 && price.usualness() > 0
                ? null
                : new Reading(cheapness, price.reason(), price.asked(), price.reference());
    }
}
