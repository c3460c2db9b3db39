package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;

/**
 * The price is what the goods cost: copies are sold for being cheap. Of goods in the style of the mark it says nothing, nor of where
 * goods grew that are told to come from elsewhere.
 */
final class UsualPriceSignal implements Signal {

    private final RoughRates rates;

    UsualPriceSignal(RoughRates rates) {
        this.rates = rates;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        ReferencePrice price = ReferencePrice.of(comparison, rates);
        if (price == null
                || price.silence() != null
                || price.usualness() <= 0
                || comparison.best().verdict().isImitation()
                || comparison.isFromElsewhere()) {
            return null;
        }
        return new Reading(price.usualness(), price.reason(), price.asked(), price.reference());
    }
}
