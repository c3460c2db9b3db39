package org.markwarden.marketplace.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer while it is being thought up: what is sold, in which words, for how much, and what is true of it. */
final class Draft {

    final Catalogue.Product product;
    final String titleKey;
    final String descriptionKey;
    final Verdict verdict;
    final Map<String, String> words = new HashMap<>();
    BigDecimal low;
    BigDecimal high;

    @Nullable
    BigDecimal listPrice;

    @Nullable
    String brand;

    @Nullable
    String origin;

    @Nullable
    String shipsFrom;

    boolean used;

    Draft(Catalogue.Product product, String phrase, Verdict verdict) {
        this(product, phrase, phrase, verdict);
    }

    Draft(Catalogue.Product product, String titlePhrase, String descriptionPhrase, Verdict verdict) {
        this.product = product;
        this.titleKey = "title." + titlePhrase;
        this.descriptionKey = "desc." + descriptionPhrase;
        this.verdict = verdict;
        this.low = product.low();
        this.high = product.high();
    }

    Draft word(String name, String text) {
        words.put(name, text);
        return this;
    }

    Draft brand(String name) {
        brand = name;
        return this;
    }

    /** Asks between two shares, in percent, of what the real goods cost in the money of the shop. */
    Draft askingPercent(int from, int to, BigDecimal real) {
        BigDecimal local =
                product.language() == Language.EN ? real.divide(BigDecimal.valueOf(7), 2, RoundingMode.HALF_UP) : real;
        low = local.multiply(BigDecimal.valueOf(from)).movePointLeft(2);
        high = local.multiply(BigDecimal.valueOf(to)).movePointLeft(2);
        return this;
    }

    Draft asking(String price) {
        low = new BigDecimal(price);
        high = low;
        return this;
    }

    Draft from(String place) {
        origin = place;
        shipsFrom = place;
        return this;
    }

    Draft used() {
        used = true;
        return this;
    }
}
