package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.layout.Surroundings.Place;

/**
 * How likely an amount is what the offer costs, as a sum of weighed observations. The weights were set by hand and
 * checked against labelled pages; each says what it sees.
 */
final class PriceScore {
    private static final Pattern REDUCED = Pattern.compile(
            "(?i)(?<![a-z])(?:sale|special|reduced|discounted|promo)-?price|price[-_]{1,2}(?:sale|special|reduced|discounted|promo)(?![a-z])");
    /** Oak (+€30.00) */
    private static final Pattern SURCHARGE = Pattern.compile("[(（]\\s?\\+\\s?[^\\d\\s]{0,4}\\s?\\d");

    private static final BigDecimal MOST_HIGHER = new BigDecimal(4);
    private static final int IN_ONE_BOX = 30;
    private static final int BIDS_WITHIN = 60;
    private static final int BESIDE = 600;
    private static final int RELATED_WITHIN = 160;
    private static final int LONGEST_RELATED = 60;
    private static final int BEHIND = 16;
    private static final int NEXT = 8;
    private static final int UNIT_BEHIND = 6;

    private final Outline outline;
    private final PriceTerms terms;
    private final Surroundings surroundings;
    private final MainTitle title;
    private final int button;
    private final Map<String, Integer> shapes;
    private final Set<BigDecimal> elsewhere;
    private final NavigableSet<Integer> places = new TreeSet<>();

    /**
     * A scale for one page.
     *
     * @param button the place of the buy button, or -1
     * @param shapes how many amounts stand in elements of the same shape
     * @param elsewhere amounts that scripts and meta properties name
     */
    PriceScore(
            Outline outline,
            Surroundings surroundings,
            MainTitle title,
            int button,
            Map<String, Integer> shapes,
            Set<BigDecimal> elsewhere) {
        this.outline = outline;
        terms = new PriceTerms(outline);
        this.surroundings = surroundings;
        this.title = title;
        this.button = button;
        this.shapes = shapes;
        this.elsewhere = elsewhere;
        outline.prices(shapes.values().stream().mapToInt(Integer::intValue).sum())
                .forEach(spot -> places.add(spot.at()));
    }

    double of(PriceSpot spot) {
        Place place = surroundings.of(spot.element());
        double score = names(place) + region(place) + writing(spot) + labels(spot);
        score += nearness(spot) + repetition(spot);
        return elsewhere.contains(spot.amount().stripTrailingZeros()) ? score + 1.2 : score;
    }

    /** Whether it stands on one of several cards that lead to other pages; it costs to tell. */
    boolean isOnCard(PriceSpot spot) {
        return shapes.getOrDefault(Shape.of(spot.element()), 1) > 2 && ForeignCard.holds(spot.element(), surroundings);
    }

    /** Whether it is the crossed-out or suggested price. */
    boolean isFormer(PriceSpot spot) {
        Place place = surroundings.of(spot.element());
        long near = ownRoles(spot);
        boolean named = Role.WAS.in(near) || (Role.WAS_LIST.in(near) && !Role.NOW.in(near));
        return place.isStruck() || named || PriceLabel.saysFormer(outline, spot);
    }

    /** Whether it is struck out for the eye. */
    boolean isStruck(PriceSpot spot) {
        return surroundings.of(spot.element()).isStruck();
    }

    /** Whether it is struck out for the eye or by its label, and not only by the name of a class. */
    boolean isCrossedOut(PriceSpot spot) {
        return isStruck(spot) || Role.WAS.in(PriceLabel.before(outline, spot));
    }

    /** Whether the words before it call it the usual price, and nothing strikes it out. */
    boolean isUsual(PriceSpot spot) {
        return !isStruck(spot) && Role.WAS_REGULAR.in(PriceLabel.before(outline, spot));
    }

    /** Whether its own name says regular price. */
    boolean isRegular(PriceSpot spot) {
        return Role.WAS_REGULAR.in(ownRoles(spot));
    }

    /** Whether its own name says that it is lower than before. */
    boolean isReduced(PriceSpot spot) {
        long own = ownRoles(spot);
        return (Role.PRICE.in(own) && Role.SAVE.in(own))
                || REDUCED.matcher(spot.element().className()).find();
    }

    /** Whether the other is somewhat higher, of the same money and in the same box, and nothing calls it something else. */
    boolean isPair(PriceSpot other, PriceSpot asked) {
        long label = PriceLabel.before(outline, other);
        boolean called = Role.OTHER.in(label)
                || Role.UNIT.in(label)
                || Role.RATE.in(label)
                || Role.SHIP.in(label)
                || Role.saves(label);
        return !called
                && other.isBare()
                && other.price().max() == null
                && asked.price().max() == null
                && other.price().codes().equals(asked.price().codes())
                && other.amount().compareTo(asked.amount()) > 0
                && other.amount().compareTo(asked.amount().multiply(MOST_HIGHER)) < 0
                && Math.abs(other.at() - asked.at()) <= IN_ONE_BOX
                && OneBox.holds(other.element(), asked.element());
    }

    /** Whether the words before it say that it is asked of some only, or is no price. */
    boolean isCalledOther(PriceSpot spot) {
        return Role.OTHER.in(PriceLabel.before(outline, spot));
    }

    /** Whether it is where an auction began. */
    boolean isStart(PriceSpot spot) {
        return Role.START.in(PriceLabel.before(outline, spot));
    }

    /** Whether bids are counted right behind it. */
    boolean isBidFor(PriceSpot spot) {
        return Role.BID.in(Role.PHRASES.roles(outline.textBetween(spot.end(outline), spot.end(outline) + BIDS_WITHIN)));
    }

    /** Whether it is named as something beside the price: per unit, tax, rate, saving, shipping. */
    boolean isMinor(PriceSpot spot) {
        long near = surroundings.of(spot.element()).near() | PriceLabel.before(outline, spot);
        return Role.OTHER_MONEY.in(near)
                || Role.UNIT.in(near)
                || Role.RATE.in(near)
                || Role.saves(near)
                || Role.SHIP.in(near);
    }

    /** Whether it is part of the offer's name; an element called a price inside the heading is none. */
    boolean isInTitle(PriceSpot spot) {
        Element heading = title.element();
        return heading != null
                && (spot.element().equals(heading)
                        || (spot.element().parents().contains(heading)
                                && !Role.PRICE.in(outline.words().roles(spot.element()))));
    }

    /** Whether it is what sending the goods costs. */
    boolean isShipping(PriceSpot spot) {
        return Role.SHIP.in(PriceLabel.before(outline, spot)) && !isSentFreely(spot);
    }

    /** Whether a former price can belong to the current one: close by, of the same money, and not another item's. */
    boolean isBeside(PriceSpot former, PriceSpot now) {
        List<String> codes = former.price().codes();
        List<String> wanted = now.price().codes();
        boolean sameMoney =
                codes.isEmpty() || wanted.isEmpty() || codes.stream().anyMatch(wanted::contains);
        return sameMoney && Math.abs(former.at() - now.at()) <= BESIDE && (!isOfAnother(former) || isOfAnother(now));
    }

    private boolean isOfAnother(PriceSpot spot) {
        Place place = surroundings.of(spot.element());
        return place.isUnderRelatedHeading()
                || Role.RELATED.in(place.far())
                || Role.REVIEW.in(place.far())
                || Role.CHROME.in(place.far())
                || Role.TILE.in(place.far());
    }

    private long ownRoles(PriceSpot spot) {
        long roles = outline.words().roles(spot.element());
        return spot.element().parent() == null
                ? roles
                : roles | outline.words().roles(spot.element().parent());
    }

    private static double names(Place place) {
        double score = 0;
        score += Role.PRICE.in(place.near()) ? 1.5 : 0;
        score += Role.NOW.in(place.near()) ? 0.7 : 0;
        score += Role.MAIN.in(place.near()) ? 0.4 : 0;
        score -= Role.SAVE.in(place.near()) ? 1.2 : 0;
        score -= Role.SHIP.in(place.near()) ? 2.5 : 0;
        score -= Role.RATE.in(place.near()) ? 2.5 : 0;
        score -= Role.UNIT.in(place.near()) ? 1.2 : 0;
        score -= Role.OTHER_MONEY.in(place.near()) ? 2 : 0;
        score -= Role.WAS_REGULAR.in(place.near()) ? 0.4 : 0;
        return score;
    }

    private static double region(Place place) {
        double score = 0;
        score -= Role.RELATED.in(place.far()) || place.isUnderRelatedHeading() ? 3.5 : 0;
        score -= Role.RELATED_WEAK.in(place.far()) ? 1 : 0;
        score -= Role.CHROME.in(place.far()) ? 3 : 0;
        score -= Role.CHROME_WEAK.in(place.far()) ? 0.7 : 0;
        score -= Role.CART.in(place.far()) ? 1.2 : 0;
        score -= Role.REVIEW.in(place.far()) ? 1.5 : 0;
        score -= Role.TILE.in(place.far()) ? 0.8 : 0;
        score -= Role.HIDDEN.in(place.far()) ? 1 : 0;
        score -= place.isLinked() ? 1.5 : 0;
        return score;
    }

    private static double writing(PriceSpot spot) {
        double score = spot.isBare() ? 0.5 : -0.5;
        score += spot.price().currency() != null ? 0.8 : -0.5;
        score += spot.amount().scale() > 0 ? 0.2 : 0;
        String itemprop = spot.element().attr("itemprop");
        score += itemprop.equals("price") || itemprop.equals("lowPrice") ? 2 : 0;
        score -= spot.amount().signum() == 0 ? 6 : 0;
        String tag = spot.element().normalName();
        score += tag.length() == 2 && tag.charAt(0) == 'h' ? 0.5 : tag.equals("strong") || tag.equals("b") ? 0.2 : 0;
        return score;
    }

    private double labels(PriceSpot spot) {
        long before = PriceLabel.before(outline, spot);
        long after = Role.PHRASES.roles(
                PriceLabel.lineBehind(outline.textBetween(spot.end(outline), spot.end(outline) + reach(spot))));
        double score = Role.NOW.in(before) ? 1 : 0;
        score -= Role.START.in(before) ? 2.5 : 0;
        score -= Role.saves(before) ? 2.5 : 0;
        score -= Role.SHIP.in(before | after) && !isSentFreely(spot) ? 2.5 : 0;
        score -= Role.RATE.in(before | after) ? 2.5 : 0;
        score -= Role.UNIT.in(before | after) ? 1.5 : 0;
        score -= Role.OTHER.in(before) ? (spot.isBare() ? 1.5 : 2.5) : 0;
        score -= Role.SAVE.in(after) ? 1.5 : 0;
        score -= isBehindRelatedLine(spot) ? 3.5 : 0;
        char sign = signBefore(spot);
        score -= Role.POINTS.in(before) && PriceLabel.saysPoints(outline, spot) ? 2.5 : 0;
        score -= SURCHARGE.matcher(spot.text()).find() ? 1.5 : 0;
        return score - (sign == '+' || sign == '-' || sign == '−' ? 1.5 : 0);
    }

    private boolean isSentFreely(PriceSpot spot) {
        Said said = terms.said(spot);
        return said == Said.FREELY || said == Said.PRICE;
    }

    /** A short line between the title and the amount that announces other items, in whatever element. */
    private boolean isBehindRelatedLine(PriceSpot spot) {
        int from = Math.max(title.at() + title.text().length(), spot.at() - RELATED_WITHIN);
        if (title.element() == null || from >= spot.at()) {
            return false;
        }
        String[] lines = outline.textBetween(from, spot.at()).split("\n", -1);
        for (String text : lines) {
            long roles = text.length() > LONGEST_RELATED ? 0 : Role.PHRASES.roles(text);
            if (Role.RELATED.in(roles) && !Role.WAS.in(roles)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between two amounts is said of the second, but for a unit right behind the first. */
    private int reach(PriceSpot spot) {
        Integer next = places.higher(spot.at());
        return next != null && next < spot.end(outline) + BEHIND + NEXT ? UNIT_BEHIND : BEHIND;
    }

    private char signBefore(PriceSpot spot) {
        String text = outline.textBetween(spot.at() - 3, spot.at()).strip();
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private double nearness(PriceSpot spot) {
        double score = 0;
        if (title.element() != null) {
            int distance = spot.at() - title.at();
            score += distance >= 0 ? 2 * Math.exp(-distance / 1_200.0) : 1.2 * Math.exp(distance / 300.0) - 0.3;
        }
        if (button >= 0) {
            score += 1.3 * Math.exp(-Math.abs(button - spot.at()) / 500.0);
        }
        return score;
    }

    private double repetition(PriceSpot spot) {
        int alike = shapes.getOrDefault(Shape.of(spot.element()), 1);
        return alike <= 2 || PricedRow.holds(spot.element()) ? 0 : -Math.min(3, 0.5 * (alike - 2));
    }
}
