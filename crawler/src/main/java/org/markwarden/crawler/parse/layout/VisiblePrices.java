package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.domain.listing.Price;

/** Chooses among all amounts of a page the one the offer costs. */
final class VisiblePrices {
    private static final int MOST = 400;
    private static final double LEAST = 1.5;
    private static final double ON_A_CARD = 3.5;
    private static final double LEAST_REGULAR = 0;

    /**
     * A candidate.
     *
     * @param isJudged whether it was looked at what costs time to tell
     */
    private record Scored(PriceSpot spot, double score, boolean isJudged) {}

    private final List<Scored> current = new ArrayList<>();
    private final List<Scored> former = new ArrayList<>();
    private final Function<List<String>, @Nullable String> currency;
    private final PriceScore scale;
    private final Set<PriceSpot> replaced = new HashSet<>();
    private final PriceTerms terms;
    private final Taxes taxes;
    private final Outline outline;

    VisiblePrices(
            Outline outline,
            Surroundings surroundings,
            MainTitle title,
            int button,
            Set<BigDecimal> elsewhere,
            Function<List<String>, @Nullable String> currency) {
        this.currency = currency;
        this.outline = outline;
        terms = new PriceTerms(outline);
        taxes = new Taxes(outline);
        List<PriceSpot> spots = outline.prices(MOST);
        Map<String, Integer> shapes = new HashMap<>();
        spots.forEach(spot -> shapes.merge(Shape.of(spot.element()), 1, Integer::sum));
        scale = new PriceScore(outline, surroundings, title, button, shapes, elsewhere);
        replaced.addAll(Reductions.formers(spots, outline, elsewhere));
        replaced.addAll(Twins.ofStruck(spots, outline, scale));
        replaced.addAll(Twins.ofCalledFormer(spots, outline));
        Set<PriceSpot> joined = Twins.withoutPoint(spots, outline);
        for (PriceSpot spot : spots) {
            if (scale.isInTitle(spot) || joined.contains(spot)) {
                continue;
            }
            (replaced.contains(spot) || scale.isFormer(spot) ? former : current)
                    .add(new Scored(spot, scale.of(spot), false));
        }
    }

    void claim(Sheet sheet) {
        Scored best = withTaxes(forEveryone(likeliest()));
        if (best == null || best.score < LEAST) {
            return;
        }
        double rival = current.stream()
                .filter(other -> other.spot.amount().compareTo(best.spot.amount()) != 0)
                .mapToDouble(Scored::score)
                .max()
                .orElse(0);
        double margin = Math.max(0, best.score - Math.max(rival, 0));
        double confidence = 0.45 + 0.35 * (1 - Math.exp(-margin)) + 0.1 * (1 - Math.exp(-best.score / 4));
        List<PriceSpot> all = current.stream().map(Scored::spot).toList();
        PriceSpot asked = Choices.range(PriceTiers.range(best.spot, all, outline), all);
        sheet.price(price(asked), path(asked), confidence);
        auction(sheet, best);
        Scored was = best(former.stream()
                .filter(scored -> scored.spot.amount().compareTo(best.spot.amount()) > 0)
                .filter(scored -> scale.isBeside(scored.spot, best.spot))
                .toList());
        Scored before = was != null && was.score > LEAST - 1 ? was : regular(best);
        PriceSpot list = before == null ? besideReduced(best.spot) : before.spot;
        if (list != null) {
            sheet.listPrice(price(list), path(list), confidence - 0.1);
        }
    }

    /** A regular price above the one asked, and of its size, is the one asked before. */
    private @Nullable Scored regular(Scored best) {
        return current.stream()
                .filter(scored -> scored.score > LEAST_REGULAR && scale.isRegular(scored.spot))
                .filter(scored -> scale.isBeside(scored.spot, best.spot))
                .filter(scored -> scored.spot.amount().compareTo(best.spot.amount()) > 0
                        && scored.spot.amount().compareTo(best.spot.amount().multiply(BigDecimal.TEN)) < 0)
                .max(Comparator.comparingDouble(Scored::score))
                .orElse(null);
    }

    /** Of two prices in one box the higher, where the lower one's name says that it is reduced. */
    private @Nullable PriceSpot besideReduced(PriceSpot asked) {
        if (!scale.isReduced(asked)) {
            return null;
        }
        List<PriceSpot> spots = outline.prices(MOST);
        int at = spots.indexOf(asked);
        for (int i : new int[] {at - 1, at + 1}) {
            PriceSpot other = at < 0 || i < 0 || i >= spots.size() ? null : spots.get(i);
            if (other != null && scale.isPair(other, asked) && !terms.isAside(other) && !terms.isNoPrice(other)) {
                return other;
            }
        }
        return null;
    }

    /** Where bids are counted, the amount the auction began with is not what is asked now. */
    private void auction(Sheet sheet, Scored best) {
        if (scale.isBidFor(best.spot)) {
            current.stream()
                    .map(Scored::spot)
                    .filter(spot -> scale.isStart(spot) && spot.amount().compareTo(best.spot.amount()) != 0)
                    .forEach(spot -> sheet.startOfAuction(spot.amount()));
        }
    }

    /** A class may say "old" of the only price there is; a unit price or a tax beside it is no rival. */
    private @Nullable Scored likeliest() {
        Scored best = best(current.stream()
                .filter(scored -> !scale.isShipping(scored.spot))
                .toList());
        boolean onTerms = best != null && scale.isCalledOther(best.spot);
        Scored was = best(former.stream()
                .filter(scored -> onTerms || !replaced.contains(scored.spot))
                .filter(scored -> !scale.isCrossedOut(scored.spot) || isUsualAndAlone(scored.spot))
                .toList());
        boolean minor = best == null || best.score < LEAST || scale.isMinor(best.spot) || onTerms;
        return was != null && minor && (best == null || was.score > best.score) ? was : best;
    }

    /** "Regular price" stands before the only price as well as before the former one. */
    private boolean isUsualAndAlone(PriceSpot spot) {
        return scale.isUsual(spot)
                && outline.prices(MOST).stream()
                        .filter(other -> other.amount().compareTo(spot.amount()) < 0)
                        .noneMatch(other ->
                                scale.isBeside(other, spot) && !scale.isMinor(other) && !scale.isCalledOther(other));
    }

    /** A price with a coupon is none for everyone where the one without stands beside it. */
    private @Nullable Scored forEveryone(@Nullable Scored best) {
        if (best == null || !terms.isWithCoupon(best.spot)) {
            return best;
        }
        return current.stream()
                .filter(other -> other.spot.amount().compareTo(best.spot.amount()) > 0
                        && scale.isBeside(other.spot, best.spot)
                        && other.score > LEAST
                        && !terms.isWithCoupon(other.spot)
                        && !terms.isAside(other.spot)
                        && !terms.isNoPrice(other.spot))
                .max(Comparator.comparingDouble(Scored::score))
                .map(other -> new Scored(other.spot, Math.max(other.score, best.score), true))
                .orElse(best);
    }

    /** What is asked without taxes is not what is paid, where the price with them stands beside it. */
    private @Nullable Scored withTaxes(@Nullable Scored best) {
        if (best == null || !taxes.isWithout(best.spot)) {
            return best;
        }
        return current.stream()
                .filter(other -> scale.isBeside(other.spot, best.spot) && taxes.isWith(other.spot, best.spot))
                .findFirst()
                .map(other -> new Scored(other.spot, Math.max(other.score, best.score), true))
                .orElse(best);
    }

    /**
     * The likeliest; only of those that come first it is asked on what terms and on whose card they stand. What is asked
     * for several pieces or some measure comes last, and what is no price never.
     */
    private @Nullable Scored best(List<Scored> scored) {
        PriorityQueue<Scored> likeliest =
                new PriorityQueue<>(Comparator.comparingDouble(Scored::score).reversed());
        likeliest.addAll(scored);
        Scored aside = null;
        while (!likeliest.isEmpty()) {
            Scored first = likeliest.remove();
            if (first.isJudged) {
                return aside == null || first.score >= LEAST ? first : aside;
            }
            if (terms.isNoPrice(first.spot)) {
                continue;
            }
            if (!terms.isAside(first.spot)) {
                likeliest.add(new Scored(first.spot, first.score - (scale.isOnCard(first.spot) ? ON_A_CARD : 0), true));
            } else if (aside == null) {
                aside = first;
            }
        }
        return aside;
    }

    private Price price(PriceSpot spot) {
        return new Price(
                spot.amount(), spot.price().max(), currency.apply(spot.price().codes()));
    }

    private static String path(PriceSpot spot) {
        return "text:" + Shape.path(spot.element());
    }
}
