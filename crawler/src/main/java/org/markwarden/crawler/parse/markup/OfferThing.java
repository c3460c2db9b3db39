package org.markwarden.crawler.parse.markup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.AvailabilityWords;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Price;

/**
 * A schema.org Offer or AggregateOffer.
 *
 * @param isAggregate whether it sums up several offers
 */
record OfferThing(Thing thing, boolean isAggregate) {
    private static final Set<String> LIST_PRICES =
            Set.of("listprice", "msrp", "srp", "strikethroughprice", "suggestedretailprice", "regularprice");
    /** What is paid at first, later or besides (PriceComponentTypeEnumeration). */
    private static final Set<String> PARTS =
            Set.of("downpayment", "installment", "activationfee", "cleaningfee", "distancefee");

    private static final Set<String> LENDS = Set.of("leaseout", "provideservice", "buy");

    private static final Set<String> AGGREGATE = Set.of("aggregateoffer");

    static OfferThing of(Thing thing) {
        boolean range = thing.has("lowPrice") || thing.has("highPrice");
        return new OfferThing(thing, thing.isA(AGGREGATE) || (range && !thing.has("price")));
    }

    @Nullable
    Price price() {
        String currency = currency();
        if (isAggregate && thing.has("lowPrice")) {
            return Money.price(thing.text("lowPrice"), thing.text("highPrice"), currency);
        }
        Price own = Money.price(thing.text("price"), null, currency);
        return own != null ? own : specified(false);
    }

    /** The crossed-out price: a UnitPriceSpecification of a list price type. */
    @Nullable
    Price listPrice() {
        return specified(true);
    }

    private @Nullable Price specified(boolean list) {
        for (Thing specification : thing.things("priceSpecification")) {
            String type = specification.text("priceType");
            boolean isList = type != null && LIST_PRICES.stream().anyMatch(simple(type)::endsWith);
            boolean perUnit = specification.has("referenceQuantity") || specification.has("billingDuration");
            boolean forMembers = specification.has("validForMemberTier");
            String component = specification.text("priceComponentType");
            boolean ofPart = component != null && PARTS.stream().anyMatch(simple(component)::endsWith);
            if (isList == list && !perUnit && !forMembers && !ofPart) {
                Price price = specifiedPrice(specification);
                if (price != null) {
                    return price;
                }
            }
        }
        return null;
    }

    private @Nullable Price specifiedPrice(Thing specification) {
        String currency = specification.text("priceCurrency");
        String amount = specification.text(List.of("price", "minPrice"));
        return Money.price(amount, specification.text("maxPrice"), currency == null ? currency() : currency);
    }

    @Nullable
    String currency() {
        String currency = thing.text(List.of("priceCurrency", "currency"));
        if (currency != null) {
            return currency;
        }
        return thing.things("priceSpecification").stream()
                .map(specification -> specification.text("priceCurrency"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Availability availability() {
        String written = thing.text("availability");
        return written == null ? Availability.UNKNOWN : AvailabilityWords.ofMarkup(written);
    }

    /** The end of a range without a beginning: nobody can tell what the cheapest of the offers costs. */
    @Nullable
    String onlyHighest() {
        return price() == null && thing.has("highPrice") ? thing.text("highPrice") : null;
    }

    boolean isZero() {
        String written = thing.text(List.of("price", "lowPrice"));
        BigDecimal amount = written == null ? null : Money.amount(written);
        return amount != null && amount.signum() == 0;
    }

    /** Whether it offers something else than the goods for good: their use, a repair, or to buy them of the visitor (GoodRelations). */
    boolean isNoSale() {
        String function = thing.text("businessFunction");
        return function != null && LENDS.stream().anyMatch(simple(function)::endsWith);
    }

    private static String simple(String type) {
        return type.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
