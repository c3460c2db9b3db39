package org.markwarden.crawler.parse.markup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.AvailabilityWords;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Gtin;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.ListingVariant;
import org.markwarden.domain.listing.Price;

/** What the offers of a schema.org Product claim, and those of its variants. */
final class ProductOffers {
    /** The address asks for one of several choices, and its code is meant rather than the first one's. */
    private static final double CHOSEN = 0.01;

    private final Thing product;
    private final double trust;
    private final Sheet sheet;

    private ProductOffers(Thing product, double trust, Sheet sheet) {
        this.product = product;
        this.trust = trust;
        this.sheet = sheet;
    }

    /** Adds the claims to a sheet. */
    static void read(Thing product, double trust, PageAddress address, Sheet sheet) {
        new ProductOffers(product, trust, sheet).read(address);
    }

    private void read(PageAddress address) {
        List<Variant> variants = variants();
        List<OfferThing> offers = product.things("offers").stream()
                .flatMap(offer -> spread(OfferThing.of(offer)).stream())
                .toList();
        if (offers.isEmpty()) {
            variants.stream()
                    .filter(variant -> address.isSame(variant.url))
                    .findFirst()
                    .ifPresentOrElse(this::readChosen, () -> readRange(variants));
        } else {
            readOffers(offers, address);
        }
        variants.stream().map(Variant::listing).forEach(sheet::variant);
        readOwnPrice(offers);
    }

    /** An AggregateOffer that lists its offers and names no price of its own stands for them. */
    private static List<OfferThing> spread(OfferThing offer) {
        List<Thing> inner = offer.thing().things("offers");
        if (inner.size() == 1 && OfferThing.of(inner.getFirst()).price() != null) {
            return List.of(OfferThing.of(inner.getFirst()));
        }
        if (inner.isEmpty() || offer.price() != null) {
            return List.of(offer);
        }
        return inner.stream().map(OfferThing::of).toList();
    }

    private void readOffers(List<OfferThing> offers, PageAddress address) {
        OfferThing named = offers.stream()
                .filter(offer ->
                        offers.size() > 1 && address.isSame(offer.thing().text("url")))
                .findFirst()
                .orElse(null);
        if (named != null) {
            sheet.claim(Field.SKU, named.thing().text("sku"), named.thing().path() + "/sku", trust + CHOSEN);
        }
        if (named != null || offers.size() == 1) {
            readOffer(named == null ? offers.getFirst() : named, trust);
            return;
        }
        List<OfferThing> buyable = buyable(offers);
        Set<BigDecimal> amounts = new TreeSet<>();
        buyable.forEach(offer -> addAmount(amounts, offer.price()));
        readOffer(buyable.getFirst(), amounts.size() > 1 ? trust - 0.15 : trust);
        offers.stream().map(OfferVariant::of).forEach(sheet::variant);
        if (buyable.size() < offers.size()
                || offers.stream().anyMatch(o -> o.availability() == Availability.IN_STOCK)) {
            claimAvailability(Availability.IN_STOCK, offers.getFirst().thing().path() + "/availability", trust - 0.05);
        }
    }

    private static void addAmount(Set<BigDecimal> amounts, @Nullable Price price) {
        if (price != null) {
            amounts.add(price.amount());
        }
    }

    private static List<OfferThing> buyable(List<OfferThing> offers) {
        List<OfferThing> priced =
                offers.stream().filter(offer -> offer.price() != null).toList();
        List<OfferThing> sold =
                priced.stream().filter(offer -> !offer.isNoSale()).toList();
        if (!sold.isEmpty() && sold.size() < priced.size()) {
            return buyable(sold);
        }
        List<OfferThing> inStock = priced.stream()
                .filter(offer -> offer.availability() == Availability.IN_STOCK)
                .toList();
        if (!inStock.isEmpty() && inStock.size() < priced.size()) {
            return inStock;
        }
        return priced.isEmpty() ? offers : priced;
    }

    private void readOffer(OfferThing offer, double confidence) {
        String path = offer.thing().path();
        sheet.price(offer.price(), path + "/price", confidence);
        sheet.listPrice(offer.listPrice(), path + "/priceSpecification", confidence);
        if (offer.isZero()) {
            sheet.note("price 0 in " + path + ": on request or not sold");
        }
        String highest = offer.onlyHighest();
        if (highest != null) {
            sheet.note("only the highest of several prices is named: " + Tidy.cut(highest, 30));
        }
        claimAvailability(offer.availability(), path + "/availability", confidence);
        sheet.claim(
                Field.SELLER_NAME,
                offer.thing().text(List.of("seller", "offeredBy")),
                path + "/seller",
                confidence - 0.05);
        for (Thing seller : offer.thing().things("seller")) {
            sheet.claim(Field.SELLER_URL, seller.text("url"), path + "/seller/url", confidence - 0.05);
        }
        sheet.claim(
                Field.CONDITION,
                ProductThing.condition(offer.thing().text("itemCondition")),
                path + "/itemCondition",
                confidence);
        sheet.claim(Field.SKU, offer.thing().text("sku"), path + "/sku", trust - 0.1);
        sheet.claim(Field.MPN, offer.thing().text("mpn"), path + "/mpn", trust - 0.1);
        for (String name : ProductThing.GTINS) {
            String code = offer.thing().text(name);
            String digits = code == null ? null : Gtin.digits(code);
            sheet.claim(Field.GTIN, digits, path + "/" + name, trust - 0.1);
        }
        sheet.claim(Field.SHIPS_FROM, offer.thing().text("availableAtOrFrom"), path + "/availableAtOrFrom", 0.6);
    }

    private void readOwnPrice(List<OfferThing> offers) {
        if (offers.isEmpty() && product.has("priceSpecification")) {
            readOffer(OfferThing.of(product), trust - 0.1);
        }
        if (offers.isEmpty() && product.has("price")) {
            sheet.price(
                    Money.price(product.text("price"), null, product.text("priceCurrency")),
                    path("price"),
                    trust - 0.1);
        }
        if (product.has("availability")) {
            claimAvailability(
                    AvailabilityWords.ofMarkup(Objects.requireNonNull(product.text("availability"))),
                    path("availability"),
                    trust - 0.1);
        }
    }

    private record Variant(@Nullable String url, OfferThing offer, ListingVariant listing) {}

    private List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (String property : List.of("hasVariant", "model", "isVariantOf")) {
            for (Thing variant : property.equals("isVariantOf") ? List.<Thing>of() : product.things(property)) {
                for (Thing offer : variant.things("offers")) {
                    variants.add(variant(variant, OfferThing.of(offer)));
                }
            }
        }
        return variants;
    }

    private static Variant variant(Thing thing, OfferThing offer) {
        String offerUrl = offer.thing().text("url");
        Availability availability = offer.availability();
        return new Variant(
                offerUrl == null ? thing.text("url") : offerUrl,
                offer,
                OfferVariant.of(thing.text("sku"), thing.text("name"), offer.price(), availability));
    }

    private void readChosen(Variant variant) {
        readOffer(variant.offer, trust);
        sheet.claim(Field.SKU, variant.listing.sku(), variant.offer.thing().path() + "/sku", trust + CHOSEN);
    }

    private void readRange(List<Variant> variants) {
        List<Variant> priced = variants.stream()
                .filter(variant -> variant.offer.price() != null)
                .toList();
        if (priced.isEmpty()) {
            return;
        }
        List<Price> prices = priced.stream()
                .map(variant -> Objects.requireNonNull(variant.offer.price()))
                .toList();
        Price low = prices.stream().min(Comparator.comparing(Price::amount)).orElseThrow();
        Price high = prices.stream().max(Comparator.comparing(Price::amount)).orElseThrow();
        BigDecimal max = high.amount().compareTo(low.amount()) > 0 ? high.amount() : null;
        sheet.price(new Price(low.amount(), max, low.currency()), path("hasVariant/offers"), trust);
        boolean any = variants.stream().anyMatch(v -> v.offer.availability() == Availability.IN_STOCK);
        claimAvailability(
                any ? Availability.IN_STOCK : priced.getFirst().offer.availability(), path("hasVariant/offers"), trust);
        sheet.claim(
                Field.SELLER_NAME,
                priced.getFirst().offer.thing().text("seller"),
                path("hasVariant/offers/seller"),
                trust - 0.05);
    }

    private void claimAvailability(Availability availability, String path, double confidence) {
        if (availability != Availability.UNKNOWN) {
            sheet.claim(Field.AVAILABILITY, availability.label(), path, confidence);
        }
    }

    private String path(String property) {
        return product.path() + "/" + property;
    }
}
