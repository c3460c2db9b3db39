package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.markwarden.domain.listing.OtherClaim;
import org.markwarden.domain.listing.Price;

/** What other sources said of a field than the claim that is believed. */
final class Conflicts {
    private static final int MOST = 5;
    private static final int LONGEST = 300;

    private Conflicts() {}

    /** The other values, each once, the most trusted first. */
    static List<OtherClaim> of(Claim believed, List<Claim> all) {
        Set<String> seen = new HashSet<>(Set.of(plain(String.join("|", believed.values()))));
        return all.stream()
                .sorted(Comparator.comparingDouble(Claim::confidence).reversed())
                .filter(claim -> seen.add(plain(String.join("|", claim.values()))))
                .limit(MOST)
                .map(claim -> new OtherClaim(
                        Tidy.cut(String.join(" | ", claim.values()), LONGEST), claim.path(), sure(claim.confidence())))
                .toList();
    }

    /** The other amounts, each once, the most trusted first. */
    static List<OtherClaim> of(PriceClaim believed, List<PriceClaim> all) {
        Set<BigDecimal> seen = new HashSet<>(Set.of(believed.price().amount().stripTrailingZeros()));
        return all.stream()
                .sorted(Comparator.comparingDouble(PriceClaim::confidence).reversed())
                .filter(claim -> seen.add(claim.price().amount().stripTrailingZeros()))
                .limit(MOST)
                .map(claim -> new OtherClaim(written(claim.price()), claim.path(), sure(claim.confidence())))
                .toList();
    }

    private static String written(Price price) {
        String amount = price.amount().toPlainString();
        return price.currency() == null ? amount : amount + " " + price.currency();
    }

    private static String plain(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private static double sure(double confidence) {
        return Math.clamp(confidence, 0, 1);
    }
}
