package org.markwarden.crawler.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.price.CurrencyChoice;
import org.markwarden.domain.listing.FieldSource;
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
        String currency = marketplace.currency() == null ? site(listing.url()) : marketplace.currency();
        boolean whole = units != null && isWhole(listing.price()) && isWhole(listing.listPrice());
        Price price = as(currency, listing.price(), whole ? units : null);
        Map<String, String> unknown = new LinkedHashMap<>(listing.unknown());
        if (price != null && price.currency() != null) {
            unknown.remove("price.currency");
        }
        return listing.toBuilder()
                .platform(marketplace.name())
                .unknown(unknown)
                .price(price)
                .listPrice(as(currency, listing.listPrice(), whole ? units : null))
                .build();
    }

    /** What the state of a page names is an answer of the marketplace's interfaces; whole numbers of it are in the unit of all. */
    static Listing ofState(@Nullable MarketplaceFile marketplace, Listing listing) {
        Long units = marketplace == null ? null : marketplace.minorUnits().get("*");
        FieldSource source = listing.sources().get("price");
        Price price = listing.price();
        if (units == null || price == null || source == null) {
            return listing;
        }
        Price list = listing.listPrice();
        return source.path().startsWith("state:") && price.amount().scale() <= 0
                ? listing.toBuilder()
                        .price(down(price, units))
                        .listPrice(list == null ? null : down(list, units))
                        .build()
                : listing;
    }

    /** An amount with a fraction is none of small coins: some interfaces write both. */
    static boolean isWhole(@Nullable Price price) {
        return price == null
                || (price.amount().scale() <= 0
                        && (price.max() == null || price.max().scale() <= 0));
    }

    /** A marketplace of many countries has a site for each, in its own currency. */
    private static @Nullable String site(@Nullable String url) {
        return url == null
                ? null
                : Addresses.of(url)
                        .map(address -> CurrencyChoice.ofSite(address.getHost()))
                        .orElse(null);
    }

    private static @Nullable Price as(@Nullable String currency, @Nullable Price price, @Nullable Long units) {
        if (price == null) {
            return null;
        }
        Price scaled = units == null ? price : down(price, units);
        return scaled.currency() != null || currency == null
                ? scaled
                : new Price(scaled.amount(), scaled.max(), currency);
    }
}
