package org.markwarden.crawler.parse.markup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.AvailabilityWords;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Gtin;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.parse.fact.PostedTime;
import org.markwarden.crawler.parse.fact.SalesCount;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.ListingVariant;
import org.markwarden.domain.listing.Price;

/** Says what a schema.org Product (or ProductGroup) claims. */
final class ProductThing {
    private static final List<String> GTINS =
            List.of("gtin", "gtin13", "gtin12", "gtin14", "gtin8", "ean", "upc", "isbn", "barcode");

    /** A code of several words is a name that somebody put into the wrong property. */
    private static final double SPACED_CODE = 0.45;

    /** The address asks for one of several choices, and its code is meant rather than the first one's. */
    private static final double CHOSEN = 0.01;

    private final Thing product;
    private final double trust;
    private final Sheet sheet = new Sheet();

    private ProductThing(Thing product, double trust) {
        this.product = product;
        this.trust = trust;
    }

    /**
     * The claims of one product.
     *
     * @param address the page's, to find the offer or variant it is about
     */
    static Sheet read(Thing product, double trust, PageAddress address) {
        ProductThing reader = new ProductThing(product, trust);
        reader.readTexts();
        reader.readCodes();
        reader.readAttributes();
        reader.readOffers(address);
        return reader.sheet;
    }

    private void readTexts() {
        claim(Field.TITLE, product.text("name"), "name");
        claim(Field.DESCRIPTION, plain(product.text("description")), "description");
        claim(Field.BRAND, product.text(List.of("brand", "manufacturer")), "brand");
        claim(Field.CONDITION, condition(product.text("itemCondition")), "itemCondition");
        claim(Field.ORIGIN, product.text(List.of("countryOfOrigin", "countryOfAssembly")), "countryOfOrigin");
        claim(Field.CANONICAL_URL, product.text("url"), "url");
        String category = product.text("category");
        if (category != null) {
            sheet.claim(
                    Field.CATEGORY,
                    List.of(category.split("\\s*(?:>|»|›|/(?!\\w)|\\|)\\s*")),
                    path("category"),
                    trust - 0.1);
        }
        sheet.claim(Field.IMAGES, images(), path("image"), trust);
        for (Thing rating : product.things("aggregateRating")) {
            String count = rating.text(List.of("reviewCount", "ratingCount"));
            sheet.claim(
                    Field.REVIEWS,
                    count == null ? null : SalesCount.of(count),
                    path("aggregateRating/reviewCount"),
                    trust);
        }
        sheet.claim(
                Field.POSTED,
                PostedTime.of(product.text(List.of("datePosted", "datePublished", "dateCreated"))),
                path("datePosted"),
                trust - 0.1);
    }

    /** An image may be an address or an ImageObject, whose name is none. */
    private List<String> images() {
        List<String> urls = new ArrayList<>();
        List<Thing> objects = product.things("image");
        if (objects.isEmpty()) {
            return product.texts("image");
        }
        for (Thing object : objects) {
            String url = object.text(List.of("contentUrl", "url", "@id"));
            if (url != null) {
                urls.add(url);
            }
        }
        return urls;
    }

    private void readCodes() {
        String sku = product.text("sku");
        sheet.claim(Field.SKU, sku, path("sku"), sku != null && sku.strip().indexOf(' ') > 0 ? SPACED_CODE : trust);
        claim(Field.MPN, product.text("mpn"), "mpn");
        String id = product.text(List.of("productID", "productId"));
        if (id != null) {
            String code = id.replaceFirst("(?i)^(?:sku|mpn|isbn|asin):", "").strip();
            sheet.claim(Field.SKU, code, path("productID"), code.indexOf(' ') > 0 ? SPACED_CODE : trust - 0.15);
        }
        for (String name : GTINS) {
            List<String> codes = product.texts(name).stream()
                    .map(Gtin::digits)
                    .filter(Objects::nonNull)
                    .toList();
            if (!codes.isEmpty()) {
                sheet.claim(Field.GTIN, codes, path(name), trust);
            }
        }
    }

    private void readAttributes() {
        for (Thing property : product.things("additionalProperty")) {
            String name = property.text("name");
            String value = property.text("value");
            if (name != null && value != null) {
                sheet.attribute(name, value);
            }
        }
        for (String name : List.of("color", "size", "material", "model", "weight", "pattern")) {
            String value = product.text(name);
            if (value != null) {
                sheet.attribute(name, value);
            }
        }
    }

    private void readOffers(PageAddress address) {
        List<Variant> variants = variants();
        List<OfferThing> offers = product.things("offers").stream()
                .flatMap(offer -> spread(OfferThing.of(offer)).stream())
                .toList();
        if (offers.isEmpty()) {
            variants.stream()
                    .filter(variant -> address.isSame(variant.url))
                    .findFirst()
                    .ifPresentOrElse(variant -> readOffer(variant.offer, trust), () -> readRange(variants));
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
                Field.CONDITION, condition(offer.thing().text("itemCondition")), path + "/itemCondition", confidence);
        sheet.claim(Field.SKU, offer.thing().text("sku"), path + "/sku", trust - 0.1);
        sheet.claim(Field.MPN, offer.thing().text("mpn"), path + "/mpn", trust - 0.1);
        for (String name : GTINS) {
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

    private void claim(Field field, @Nullable String value, String property) {
        sheet.claim(field, value == null ? null : unescaped(value), path(property), trust);
    }

    private String path(String property) {
        return product.path() + "/" + property;
    }

    private static @Nullable String plain(@Nullable String html) {
        return html == null || html.indexOf('<') < 0 ? html : Jsoup.parse(html).text();
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0 ? value : org.jsoup.parser.Parser.unescapeEntities(value, false);
    }

    private static @Nullable String condition(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String simple = written.substring(written.lastIndexOf('/') + 1).replace("Condition", "");
        return simple.isBlank() ? null : simple.toLowerCase(java.util.Locale.ROOT);
    }
}
