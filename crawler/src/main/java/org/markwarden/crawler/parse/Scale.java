package org.markwarden.crawler.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

/** Brings amounts that an interface gives in fen, or times 100,000, to units of the currency. */
final class Scale {
    private Scale() {}

    static Price down(Price price, long units) {
        BigDecimal max = price.max();
        return new Price(down(price.amount(), units), max == null ? null : down(max, units), price.currency());
    }

    private static BigDecimal down(BigDecimal amount, long units) {
        BigDecimal scaled =
                amount.divide(BigDecimal.valueOf(units), MathContext.DECIMAL64).stripTrailingZeros();
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** The listing with the amounts and the currency its marketplace means; {@code *} in minor-units stands for all. */
    static Listing as(@Nullable MarketplaceFile marketplace, Listing listing) {
        if (marketplace == null) {
            return listing;
        }
        Long units = marketplace.minorUnits().get("*");
        return listing.toBuilder()
                .platform(marketplace.name())
                .price(as(marketplace, listing.price(), units))
                .listPrice(as(marketplace, listing.listPrice(), units))
                .build();
    }

    private static @Nullable Price as(MarketplaceFile marketplace, @Nullable Price price, @Nullable Long units) {
        if (price == null) {
            return null;
        }
        Price scaled = units == null ? price : down(price, units);
        return scaled.currency() != null || marketplace.currency() == null
                ? scaled
                : new Price(scaled.amount(), scaled.max(), marketplace.currency());
    }
}
