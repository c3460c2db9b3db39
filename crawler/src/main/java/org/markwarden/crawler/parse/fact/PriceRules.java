package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;

/** Which of several prices is believed: the one with the strongest sources together. */
final class PriceRules {
    private PriceRules() {}

    static @Nullable PriceClaim choose(Sheet sheet) {
        List<PriceClaim> claims = sheet.prices();
        PriceClaim best = claims.stream()
                .max(Comparator.comparingDouble(claim -> belief(claim, claims)))
                .orElse(null);
        return best == null
                ? null
                : new PriceClaim(withCurrency(best.price(), claims), best.path(), belief(best, claims));
    }

    static @Nullable PriceClaim chooseList(Sheet sheet, @Nullable PriceClaim price) {
        if (price == null) {
            return null;
        }
        return sheet.listPrices().stream()
                .filter(claim -> claim.price().amount().compareTo(highest(price.price())) > 0)
                .max(Comparator.comparingDouble(PriceClaim::confidence))
                .map(claim ->
                        new PriceClaim(withCurrency(claim.price(), List.of(price)), claim.path(), claim.confidence()))
                .orElse(null);
    }

    /** Sources that agree add up as independent witnesses would. */
    private static double belief(PriceClaim claim, List<PriceClaim> all) {
        double doubt = 1;
        for (PriceClaim other : all) {
            if (isSame(claim.price(), other.price())) {
                doubt *= 1 - Math.min(other.confidence(), 0.98);
            }
        }
        return 1 - doubt;
    }

    private static boolean isSame(Price one, Price other) {
        return one.amount().compareTo(other.amount()) == 0;
    }

    private static BigDecimal highest(Price price) {
        return price.max() == null ? price.amount() : price.max();
    }

    private static Price withCurrency(Price price, List<PriceClaim> claims) {
        if (price.currency() != null) {
            return price;
        }
        return claims.stream()
                .map(claim -> claim.price().currency())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(code -> new Price(price.amount(), price.max(), code))
                .orElse(price);
    }
}
