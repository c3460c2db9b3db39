package org.markwarden.crawler.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.FieldRule;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.parse.fact.SalesCount;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.state.StatePaths;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Price;

/** Applies the rules of a marketplace file to a page. */
final class MarketplaceRules {
    private static final double TRUST = 0.97;

    private final RulePlaces page;
    private final MarketplaceFile marketplace;
    private final Sheet sheet = new Sheet();

    private MarketplaceRules(RulePlaces page, MarketplaceFile marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    /** What the rules find; an empty sheet for a page of no known marketplace. */
    static Sheet sheet(RulePlaces page) {
        MarketplaceFile marketplace = page.marketplace();
        if (marketplace == null) {
            return new Sheet();
        }
        MarketplaceRules rules = new MarketplaceRules(page, marketplace);
        marketplace.fields().forEach(rules::apply);
        return rules.sheet;
    }

    /** Whether the place where the file says the price stands is there and empty: scripts would fill it, and no other price is its. */
    static boolean leavesPriceBlank(RulePlaces page) {
        MarketplaceFile marketplace = page.marketplace();
        return marketplace != null
                && marketplace.fields().getOrDefault("price", List.of()).stream()
                        .filter(rule -> rule.source() == FieldRule.Source.CSS && rule.attribute() == null)
                        .map(rule -> page.select(rule.place()))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .filter(found -> found.stream().noneMatch(Element::hasText))
                        .isPresent();
    }

    /** The high end of a range, from rules of its own; in the units of the low end where the file names none for it. */
    private @Nullable BigDecimal highest(@Nullable Long units) {
        for (FieldRule rule : marketplace.fields().getOrDefault("price-max", List.of())) {
            List<String> values = values(page, rule);
            Long own = marketplace.minorUnits().get(rule.place());
            Price highest = values.isEmpty() ? null : price(values.getFirst(), null, own == null ? units : own);
            if (highest != null) {
                return highest.amount();
            }
        }
        return null;
    }

    /** The values at the first place that has any. */
    private void apply(String field, List<FieldRule> places) {
        for (FieldRule rule : places) {
            List<String> values = values(page, rule);
            if (!values.isEmpty()) {
                claim(field, values, rule);
                return;
            }
        }
    }

    /** What one rule finds on a page. */
    static List<String> values(RulePlaces page, FieldRule rule) {
        List<String> found = switch (rule.source()) {
            case CSS -> elements(page, rule);
            case STATE -> StatePaths.values(page.trees(), rule.place());
            case JSON -> StatePaths.values(page.trees(), rule.place());
            case META -> meta(page, rule.place());
        };
        return rule.pattern() == null
                ? found
                : found.stream()
                        .map(value -> group(rule, value))
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<String> group(FieldRule rule, String value) {
        Matcher matcher = java.util.Objects.requireNonNull(rule.pattern()).matcher(value);
        if (!matcher.find()) {
            return List.of();
        }
        String group = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        return group == null || group.isBlank() ? List.of() : List.of(group);
    }

    private static List<String> elements(RulePlaces page, FieldRule rule) {
        List<String> values = new ArrayList<>();
        for (Element element : page.select(rule.place())) {
            String value = rule.attribute() == null ? element.text() : element.attr(rule.attribute());
            if (!value.isBlank() && values.size() < 100) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<String> meta(RulePlaces page, String name) {
        String value = page.property(name);
        return value == null ? List.of() : List.of(value);
    }

    private void claim(String field, List<String> values, FieldRule rule) {
        String path = marketplace.name() + ":" + rule;
        String first = values.getFirst();
        switch (field) {
            case "price" -> sheet.price(price(values, rule), path, TRUST);
            case "list-price" -> sheet.listPrice(price(first, null, units(rule)), path, TRUST);
            case "availability" ->
                sheet.claim(
                        Field.AVAILABILITY,
                        org.markwarden.crawler.parse.layout.Layout.availability(first)
                                .filter(a -> a != Availability.UNKNOWN)
                                .map(Availability::label)
                                .orElse(null),
                        path,
                        TRUST);
            case "sales" -> sheet.claim(Field.SALES, SalesCount.of(first), path, TRUST);
            case "attributes" -> values.forEach(this::attribute);
            default -> {
                Field target = FIELDS.get(field);
                if (target != null) {
                    boolean many = target == Field.IMAGES || target == Field.CATEGORY || target == Field.GTIN;
                    sheet.claim(target, many ? values : List.of(first), path, TRUST);
                }
            }
        }
    }

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("description", Field.DESCRIPTION),
            Map.entry("brand", Field.BRAND),
            Map.entry("sku", Field.SKU),
            Map.entry("mpn", Field.MPN),
            Map.entry("gtin", Field.GTIN),
            Map.entry("category", Field.CATEGORY),
            Map.entry("condition", Field.CONDITION),
            Map.entry("images", Field.IMAGES),
            Map.entry("seller-id", Field.SELLER_ID),
            Map.entry("seller-name", Field.SELLER_NAME),
            Map.entry("seller-licence-name", Field.SELLER_LICENCE),
            Map.entry("seller-uscc", Field.SELLER_CODE),
            Map.entry("seller-location", Field.SELLER_LOCATION),
            Map.entry("ships-from", Field.SHIPS_FROM),
            Map.entry("origin", Field.ORIGIN),
            Map.entry("id", Field.LISTING_ID),
            Map.entry("canonical-url", Field.CANONICAL_URL));

    private void attribute(String pair) {
        int colon = Math.max(pair.indexOf(':'), pair.indexOf('：'));
        if (colon > 0) {
            sheet.attribute(pair.substring(0, colon), pair.substring(colon + 1));
        }
    }

    /** Several amounts of one list are the tiers of one offer, lowest to highest. */
    private @Nullable Price price(List<String> values, FieldRule rule) {
        String first = values.getFirst();
        Long units = units(rule);
        BigDecimal highest = highest(units);
        List<BigDecimal> tiers = highest == null && rule.place().contains("/*/")
                ? values.stream()
                        .map(Money::amount)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList()
                : List.of();
        if (tiers.size() >= 2) {
            return price(tiers.getFirst().toPlainString(), tiers.getLast().toPlainString(), units);
        }
        Price lowest = price(first, null, units);
        return lowest == null || highest == null || highest.compareTo(lowest.amount()) <= 0
                ? lowest
                : new Price(lowest.amount(), highest, lowest.currency());
    }

    private @Nullable Long units(FieldRule rule) {
        return marketplace.minorUnits().get(rule.place());
    }

    private @Nullable Price price(String written, @Nullable String highest, @Nullable Long units) {
        Price price = Money.price(written, highest, null);
        if (price == null) {
            return null;
        }
        Price scaled = units == null || !Scale.isWhole(price) ? price : Scale.down(price, units);
        return scaled.currency() != null
                ? scaled
                : new Price(
                        scaled.amount(),
                        scaled.max(),
                        page.currency(PriceText.of(written).codes()));
    }
}
