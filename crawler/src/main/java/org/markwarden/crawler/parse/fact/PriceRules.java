package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;

/** Which of several prices is believed: the one with the strongest sources together. */
final class PriceRules {
    private static final List<BigDecimal> MINOR_UNITS = List.of(new BigDecimal(100), new BigDecimal(100_000));

    /** A former price so many times the current one is counted in another unit. */
    private static final BigDecimal BEYOND = new BigDecimal(20);

    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final int THREE_PLACES = 3;

    private static final double SEEN = 0.6;

    private PriceRules() {}

    /**
     * The price.
     *
     * @param another where markup tells of another seller's offer, if it does
     */
    static @Nullable PriceClaim choose(Sheet sheet, @Nullable String another) {
        List<PriceClaim> claims = sheet.prices().stream()
                .filter(claim -> !sheet.isStartOfAuction(claim.price().amount()))
                .filter(claim -> unitsOf(claim, sheet.prices()) == null)
                .filter(claim -> !isCrossedOut(claim, sheet))
                .filter(claim -> !isOfAnother(claim, another, sheet))
                .filter(claim -> !isRangeOfSellers(claim, sheet))
                .toList();
        PriceClaim best = claims.stream()
                .max(Comparator.comparingDouble(claim -> belief(claim, claims)))
                .orElse(null);
        return best == null
                ? null
                : new PriceClaim(
                        upTo(withCurrency(inShownCurrency(best, claims), claims), sheet.prices()),
                        best.path(),
                        belief(best, claims));
    }

    /** Templates name the shop's usual currency; a sign beside the same amount that cannot stand for it is what is asked. */
    private static Price inShownCurrency(PriceClaim best, List<PriceClaim> claims) {
        Price price = best.price();
        if (best.isSeen() || price.currency() == null) {
            return price;
        }
        return claims.stream()
                .filter(claim -> claim.isSeen() && claim.confidence() >= SEEN && isSame(claim.price(), price))
                .map(claim -> claim.price().currency())
                .filter(Objects::nonNull)
                .findFirst()
                .map(code -> new Price(price.amount(), price.max(), code))
                .orElse(price);
    }

    /** The high end that state counts in minor units, where the low end is the price. */
    private static Price upTo(Price price, List<PriceClaim> all) {
        if (price.max() != null) {
            return price;
        }
        for (PriceClaim claim : all) {
            BigDecimal units = unitsOf(claim, all);
            BigDecimal max = claim.price().max();
            if (units != null
                    && max != null
                    && claim.price().amount().compareTo(price.amount().multiply(units)) == 0) {
                return new Price(price.amount(), max.divide(units).stripTrailingZeros(), price.currency());
            }
        }
        return price;
    }

    static @Nullable PriceClaim chooseList(Sheet sheet, @Nullable PriceClaim price) {
        if (price == null) {
            return null;
        }
        boolean inTomans = isShownInTomans(price.price(), sheet);
        return sheet.listPrices().stream()
                .map(claim -> inTomans && claim.isSeen() ? inRials(claim) : claim)
                .filter(claim -> claim.price().amount().compareTo(price.price().amount()) > 0
                        && highest(claim.price()).compareTo(highest(price.price())) > 0)
                .filter(claim ->
                        claim.price().amount().compareTo(price.price().amount().multiply(BEYOND)) < 0)
                .max(Comparator.comparingDouble(PriceClaim::confidence))
                .map(claim ->
                        new PriceClaim(withCurrency(claim.price(), List.of(price)), claim.path(), claim.confidence()))
                .orElse(null);
    }

    /** Shops of Iran write rials into markup and show tomans, of ten rials each. */
    private static boolean isShownInTomans(Price price, Sheet sheet) {
        return "IRR".equals(price.currency())
                && sheet.prices().stream()
                        .anyMatch(claim -> claim.isSeen()
                                && claim.price().amount().movePointRight(1).compareTo(price.amount()) == 0);
    }

    private static PriceClaim inRials(PriceClaim claim) {
        Price tomans = claim.price();
        Price rials = new Price(
                tomans.amount().movePointRight(1),
                tomans.max() == null ? null : tomans.max().movePointRight(1),
                tomans.currency());
        return new PriceClaim(rials, claim.path(), claim.confidence());
    }

    /** What the page shows crossed out beside a lower price is the former one, whatever markup still says. */
    private static boolean isCrossedOut(PriceClaim claim, Sheet sheet) {
        return !claim.isSeen()
                && sheet.listPrices().stream().anyMatch(list -> list.isSeen() && isSame(list.price(), claim.price()))
                && sheet.prices().stream()
                        .anyMatch(seen -> seen.isSeen()
                                && seen.confidence() >= SEEN
                                && seen.price().amount().compareTo(claim.price().amount()) < 0);
    }

    private static boolean isOfAnother(PriceClaim claim, @Nullable String another, Sheet sheet) {
        return another != null
                && !another.isEmpty()
                && claim.path().startsWith(another)
                && sheet.prices().stream().anyMatch(seen -> seen.isSeen() && seen.confidence() >= SEEN);
    }

    /** Markup that sums up what several sellers ask, where the page shows plainly what this one does: the most. */
    private static boolean isRangeOfSellers(PriceClaim claim, Sheet sheet) {
        BigDecimal max = claim.price().max();
        return !claim.isSeen()
                && max != null
                && sheet.prices().stream()
                        .anyMatch(seen -> seen.isSeen()
                                && seen.confidence() >= SEEN
                                && seen.price().max() == null
                                && seen.price().amount().compareTo(claim.price().amount()) > 0
                                && seen.price().amount().compareTo(max) == 0);
    }

    /** Whole numbers of state that another source names divided by 100 or 100,000 are counted in fen, cents or less. */
    private static @Nullable BigDecimal unitsOf(PriceClaim claim, List<PriceClaim> all) {
        BigDecimal amount = claim.price().amount();
        if (!claim.path().startsWith("state:")) {
            return unitsOfMarkup(claim, all);
        }
        if (amount.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return all.stream()
                .filter(other -> !other.path().startsWith("state:"))
                .flatMap(other -> MINOR_UNITS.stream()
                        .filter(units -> other.price().amount().multiply(units).compareTo(amount) == 0))
                .findFirst()
                .orElse(null);
    }

    /** Markup that a template filled in cents, or with 1.299 for 1,299, where the page plainly shows the price so meant and no other. */
    private static @Nullable BigDecimal unitsOfMarkup(PriceClaim claim, List<PriceClaim> all) {
        BigDecimal amount = claim.price().amount();
        boolean inCents = amount.scale() <= 0;
        if (claim.isSeen() || !(inCents || amount.scale() == THREE_PLACES)) {
            return null;
        }
        BigDecimal units = inCents ? MINOR_UNITS.getFirst() : THOUSANDTH;
        List<PriceClaim> seen = all.stream().filter(PriceClaim::isSeen).toList();
        return !seen.isEmpty()
                        && seen.stream()
                                .allMatch(other -> other.confidence() >= SEEN
                                        && other.price()
                                                        .amount()
                                                        .multiply(units)
                                                        .compareTo(amount)
                                                == 0)
                ? units
                : null;
    }

    /**
     * Sources that agree add up as independent witnesses would; those of one family (properties and tracking data are
     * filled by the same template) count once.
     */
    private static double belief(PriceClaim claim, List<PriceClaim> all) {
        Map<String, Double> families = new HashMap<>();
        for (PriceClaim other : all) {
            if (isSame(claim.price(), other.price())) {
                families.merge(family(other.path()), Math.min(other.confidence(), 0.98), Math::max);
            }
        }
        return 1 - families.values().stream().reduce(1.0, (doubt, trust) -> doubt * (1 - trust));
    }

    private static String family(String path) {
        if (path.startsWith("meta:") || path.startsWith("state:")) {
            return "tracking";
        }
        int end = 0;
        while (end < path.length() && (Character.isLetter(path.charAt(end)) || path.charAt(end) == '-')) {
            end++;
        }
        return path.substring(0, end);
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
                .filter(Objects::nonNull)
                .findFirst()
                .map(code -> new Price(price.amount(), price.max(), code))
                .orElse(price);
    }
}
