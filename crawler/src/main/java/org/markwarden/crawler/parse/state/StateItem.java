package org.markwarden.crawler.parse.state;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.AvailabilityWords;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Gtin;
import org.markwarden.crawler.parse.fact.PostedTime;
import org.markwarden.crawler.parse.fact.SalesCount;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Price;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object that looks like an offer.
 *
 * @param place where it stands
 * @param around the currency that an object around it names
 */
record StateItem(
        ObjectNode object,
        Map<String, JsonNode> fields,
        StatePlace place,
        @Nullable String around) {
    /** Under which keys an object that stands for a name or a person has it. */
    private static final List<String> NAME_KEYS = List.of(
            "name", "text", "value", "label", "title", "displayName", "nickname", "nickName", "userName", "anchorName");

    private static final Pattern UNIT_KEY = Pattern.compile("(?i)(?:price|amount|money|currency)_?unit$");
    private static final Pattern UNIT = Pattern.compile("(?i)fen|分|cents?|minor");
    private static final double OF_VARIANTS = 0.3;
    private static final String MINOR_UNIT = "currency_minor_unit";
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    static StateItem of(ObjectNode object, StatePlace place) {
        return new StateItem(object, StateKeys.fields(object), place, null);
    }

    StateItem inCurrency(@Nullable String currency) {
        return currency == null ? this : new StateItem(object, fields, place, currency);
    }

    /** The code of the currency it names, absent for a sign or none. */
    @Nullable
    String currency() {
        JsonNode named = fields.get("currency");
        return named != null
                        && named.isString()
                        && CODE.matcher(named.stringValue()).matches()
                ? named.stringValue()
                : null;
    }

    /** The same, also where an object describes it: {@code {"code": "ARS", "sign": "$"}}. */
    @Nullable
    String namedCurrency() {
        JsonNode named = fields.get("currency");
        JsonNode code = named == null ? null : named;
        for (String key : List.of("code", "iso_code", "isoCode", "active")) {
            code = named != null && named.path(key).isString() ? named.path(key) : code;
        }
        return code != null
                        && code.isString()
                        && CODE.matcher(code.stringValue()).matches()
                ? code.stringValue()
                : null;
    }

    static StateItem of(ObjectNode object, String path) {
        return of(object, StatePlace.root(path));
    }

    String path() {
        return place.toString();
    }

    /** A name of some length, and something that offers have: a price, or a number with picture, address, or code and brand. */
    boolean isOffer() {
        String name = text("title");
        if (name == null || name.length() < 2) {
            return false;
        }
        boolean shown = fields.containsKey("image") || fields.containsKey("url");
        boolean coded = fields.containsKey("sku") && fields.containsKey("brand");
        return fields.containsKey("price") || (fields.containsKey("id") && (shown || coded));
    }

    @Nullable
    String text(String field) {
        JsonNode value = fields.get(field);
        return value == null ? null : text(value);
    }

    /** A text that is no number of a code list. */
    private @Nullable String word(String field) {
        String value = text(field);
        return value == null || value.chars().noneMatch(Character::isLetter) ? null : value;
    }

    /** Whether it is an offer with a number of its own. */
    boolean isNumberedOffer() {
        return isOffer() && fields.containsKey("id");
    }

    /** Its number, or the code that stands for one. */
    @Nullable
    String number() {
        return text("id") == null ? text("sku") : text("id");
    }

    /** The number by which the object is known, and all others it has. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            StateKeys.Meaning meaning = StateKeys.of(entry.getKey());
            if (meaning != null
                    && (meaning.field().equals("id") || meaning.field().equals("sku"))) {
                String id = text(entry.getValue());
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** Whether it says that this is its page, by the whole path or by the last part of it. */
    boolean isOf(URI address) {
        return ItemAddress.isOf(object, address);
    }

    Sheet sheet(double trust) {
        Sheet sheet = new Sheet();
        claim(sheet, Field.TITLE, text("title"), "title", trust);
        claim(sheet, Field.DESCRIPTION, text("description"), "description", trust - 0.2);
        claim(sheet, Field.BRAND, text("brand"), "brand", trust);
        claim(sheet, Field.SKU, text("sku"), "sku", trust);
        claim(sheet, Field.SKU, codeOfOnlyVariant(), "variants/0/sku", trust);
        if (object.has("item_id")
                && object.has("item_name")) { // Google Analytics 4: "the ID of the item", a SKU by its guide
            claim(sheet, Field.SKU, text("id"), "item_id", trust - 0.3);
        }
        claim(sheet, Field.LISTING_ID, text("id"), "id", trust);
        claim(sheet, Field.MPN, text("mpn"), "mpn", trust);
        String gtin = text("gtin");
        claim(sheet, Field.GTIN, gtin == null ? null : Gtin.digits(gtin), "gtin", trust);
        claim(sheet, Field.CANONICAL_URL, text("url"), "url", trust - 0.3);
        claim(sheet, Field.CONDITION, word("condition"), "condition", trust - 0.1);
        claim(sheet, Field.SHIPS_FROM, text("shipsfrom"), "shipsFrom", trust - 0.1);
        claim(sheet, Field.ORIGIN, text("origin"), "origin", trust - 0.1);
        sheet.claim(Field.CATEGORY, StateCategory.of(fields.get("category")), path() + "/category", trust - 0.3);
        attributes(sheet);
        StateSides sides = new StateSides(this);
        sides.images(sheet, trust - 0.1);
        sides.seller(sheet, trust - 0.05);
        prices(sheet, trust);
        availability(sheet, trust - 0.1);
        String sales = text("sales");
        claim(sheet, Field.SALES, sales == null ? null : SalesCount.of(sales), "sales", trust);
        String reviews = text("reviews");
        claim(sheet, Field.REVIEWS, reviews == null ? null : SalesCount.of(reviews), "reviews", trust);
        claim(sheet, Field.POSTED, PostedTime.of(text("posted")), "posted", trust - 0.1);
        return sheet;
    }

    /** An offer without choices is often written as one with a single variant, which has the code. */
    private @Nullable String codeOfOnlyVariant() {
        JsonNode variants = object.path("variants");
        return variants.isArray() && variants.size() == 1 && variants.get(0) instanceof ObjectNode only
                ? of(only, path()).text("sku")
                : null;
    }

    private void prices(Sheet sheet, double trust) {
        String currency = text("currency") == null ? around : text("currency");
        Price price = inUnits(StateAmount.price(fields.get("price"), fields.get("max"), currency));
        JsonNode former = fields.containsKey("list") ? fields.get("list") : StateAmount.former(fields.get("price"));
        Price list = inUnits(StateAmount.price(former, null, currency));
        if (price == null && list != null && !fields.containsKey("price")) {
            price = list;
        }
        if (price == null) {
            sheet.price(StateVariants.range(object, currency), path() + "/variants", trust - OF_VARIANTS);
            return;
        }
        sheet.price(price, path() + "/price", trust);
        if (list != null && price != null && list.amount().compareTo(price.amount()) > 0) {
            sheet.listPrice(list, path() + "/listPrice", trust - 0.05);
        }
    }

    /** Shopify's templates write products with whole hundredths (its Liquid reference, "product | json"). */
    private @Nullable Price inUnits(@Nullable Price price) {
        JsonNode own = object.path("price");
        boolean hundredths = object.has("price_varies")
                && object.has("handle")
                && own.isNumber()
                && own.decimalValue().scale() <= 0;
        if (price == null || price.amount().scale() > 0) {
            return price;
        }
        boolean counted = hundredths || isInFen() || StateAmount.isInCoins(object, price.amount());
        int places = counted ? 2 : minorUnit();
        if (places == 0) {
            return price;
        }
        return new Price(
                price.amount().movePointLeft(places),
                price.max() == null ? null : price.max().movePointLeft(places),
                price.currency());
    }

    /** WooCommerce's Store API counts in the smallest coin and says of how many places ({@code currency_minor_unit}). */
    private int minorUnit() {
        JsonNode places =
                fields.get("price") instanceof ObjectNode prices ? prices.path(MINOR_UNIT) : object.path(MINOR_UNIT);
        return Math.clamp(places.asInt(0), 0, 4);
    }

    /** A key beside the price says that it is counted in fen or cents; one with a decimal sign is no longer. */
    private boolean isInFen() {
        return object.properties().stream()
                .filter(entry -> UNIT_KEY.matcher(entry.getKey()).find())
                .anyMatch(entry -> UNIT.matcher(entry.getValue().asString("")).matches());
    }

    private void availability(Sheet sheet, double trust) {
        Availability availability = Availability.UNKNOWN;
        String written = text("availability");
        if (written != null) {
            availability = AvailabilityWords.ofMarkup(written);
        }
        if (availability == Availability.UNKNOWN && fields.containsKey("soldout") && isYes(fields.get("soldout"))) {
            availability = Availability.OUT_OF_STOCK;
        }
        JsonNode inStock = fields.get("instock");
        if (availability == Availability.UNKNOWN && inStock != null && inStock.isBoolean()) {
            availability = inStock.booleanValue() ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
        }
        JsonNode stock = fields.get("stock");
        if (availability == Availability.UNKNOWN && stock instanceof ObjectNode object) {
            String status = firstText(object, List.of("status", "availability", "state", "stockStatus"));
            availability = status == null ? Availability.UNKNOWN : AvailabilityWords.ofMarkup(status);
        }
        if (availability == Availability.UNKNOWN && stock != null && stock.isNumber()) {
            availability = stock.decimalValue().signum() > 0 ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
        }
        if (availability != Availability.UNKNOWN) {
            sheet.claim(Field.AVAILABILITY, availability.label(), path() + "/availability", trust);
        }
    }

    private static boolean isYes(@Nullable JsonNode value) {
        return value != null
                && ((value.isBoolean() && value.booleanValue())
                        || value.asString("").equals("1"));
    }

    /** Arrays of pairs: {@code {"name": …, "value": …}} under one of several names. */
    private void attributes(Sheet sheet) {
        JsonNode pairs = fields.get("attributes");
        if (pairs == null || !pairs.isArray()) {
            return;
        }
        for (JsonNode pair : pairs) {
            String name = firstText(pair, List.of("name", "attrName", "key", "label", "title"));
            String value = firstText(pair, List.of("value", "attrValue", "text", "content"));
            if (name != null && value != null) {
                sheet.attribute(name, value);
            }
        }
    }

    private static @Nullable String firstText(JsonNode object, List<String> keys) {
        for (String key : keys) {
            JsonNode value = object.get(key);
            if (value != null && (value.isString() || value.isNumber())) {
                return value.asString();
            }
        }
        return null;
    }

    private void claim(Sheet sheet, Field field, @Nullable String value, String key, double trust) {
        sheet.claim(field, value == null ? null : StateText.plain(value), path() + "/" + key, trust);
    }

    static @Nullable String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().isBlank() ? null : value.stringValue();
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (value instanceof ObjectNode object) {
            for (String key : NAME_KEYS) {
                JsonNode inner = object.get(key);
                if (inner != null && inner.isString() && !inner.stringValue().isBlank()) {
                    return inner.stringValue();
                }
            }
        }
        return null;
    }
}
