package org.markwarden.matcher.signals;

import java.util.HashMap;
import java.util.Map;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.past.AskedPrice.Told;

/** Rounded rates of exchange; good for saying that a price is a third of another, not for paying anybody. */
final class RoughRates {

    /** What prices of the same goods in two countries may differ by, the rounding of the rates included. */
    static final double LEEWAY = 1.3;

    private final Map<String, Double> yuan = new HashMap<>();

    RoughRates() {
        WordList.shipped("exchange-rates.tsv")
                .rows()
                .forEach(row -> yuan.put(row.cell(0), Double.parseDouble(row.cell(1))));
    }

    boolean knows(Told price) {
        return yuan.containsKey(price.currency());
    }

    /** The first price as a share of the second, both in currencies that are known. */
    double ratio(Told asked, Told reference) {
        return asked.amount()
                * yuan.getOrDefault(asked.currency(), Double.NaN)
                / (reference.amount() * yuan.getOrDefault(reference.currency(), Double.NaN));
    }
}
