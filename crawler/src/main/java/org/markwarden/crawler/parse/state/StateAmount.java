package org.markwarden.crawler.parse.state;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.domain.listing.Price;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prices of state: numbers, strings, or objects that hold them one or two levels down. */
final class StateAmount {
    private static final List<String> INNER = List.of(
            "current",
            "sale",
            "final",
            "special",
            "discounted",
            "now",
            "selling",
            "amount",
            "value",
            "price",
            "raw",
            "text",
            "formatted",
            "display",
            "min",
            "low",
            "centAmount",
            "cent",
            "regular");
    private static final Set<String> FORMER =
            Set.of("previous", "original", "was", "old", "list", "regular", "rrp", "msrp", "before", "strikethrough");
    private static final int DEEPEST = 3;
    private static final int LONGEST_WRITTEN = 24;
    /** Keys of a price written out for people. */
    private static final Pattern WRITTEN = Pattern.compile("(?i)price|amount|format|display|text|label|string");

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern MINOR =
            Pattern.compile("(?i)^cent_?amount$|(?:in|_)(?:cents?|fen)$|(?<=[a-z])(?:Cents?|Fen)$|minor_?units?$");

    private StateAmount() {}

    /** The price a value holds; {@code currency} is what the object around it names. */
    static @Nullable Price price(@Nullable JsonNode value, @Nullable JsonNode max, @Nullable String currency) {
        Found found = find(value, currency, 0);
        if (found == null) {
            return null;
        }
        Found high = find(max, currency, 0);
        return Money.price(found.amount, high == null ? null : high.amount, found.currency);
    }

    /** The former price that the object of a price holds beside the current one. */
    static @Nullable JsonNode former(@Nullable JsonNode price) {
        if (price instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (FORMER.contains(entry.getKey().toLowerCase(Locale.ROOT))) {
                    return entry.getValue();
                }
            }
            return StateKeys.fields(object).get("list");
        }
        return null;
    }

    private record Found(String amount, @Nullable String currency) {}

    private static @Nullable Found find(@Nullable JsonNode value, @Nullable String currency, int depth) {
        if (value == null || depth > DEEPEST) {
            return null;
        }
        if (value.isNumber()) {
            return new Found(value.decimalValue().toPlainString(), currency);
        }
        if (value.isString()) {
            String text = value.stringValue();
            return text.length() <= 60 && Money.amount(text) != null
                    ? new Found(text, currency == null ? text : currency)
                    : null;
        }
        if (value instanceof ObjectNode object) {
            return inner(object, currency, depth);
        }
        return value.isArray() && value.size() == 1 ? find(value.get(0), currency, depth + 1) : null;
    }

    private static @Nullable Found inner(ObjectNode object, @Nullable String currency, int depth) {
        Map<String, JsonNode> fields = StateKeys.fields(object);
        JsonNode named = fields.get("currency");
        String code = named != null && named.isString() ? named.stringValue() : currency;
        Found price = find(fields.get("price"), code, depth + 1);
        if (price != null) {
            return isInCoins(object, Money.amount(price.amount))
                    ? new Found(new BigDecimal(price.amount).movePointLeft(2).toPlainString(), price.currency)
                    : price;
        }
        for (String word : INNER) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (entry.getKey().toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
                    Found found = find(entry.getValue(), code, depth + 1);
                    if (found != null && isPositive(found)) {
                        return asShown(inUnits(found, entry, object), object);
                    }
                }
            }
        }
        return null;
    }

    /** A key that ends in cents or fen says in what a whole number is counted; {@code fractionDigits} says how many make one. */
    private static Found inUnits(Found found, Map.Entry<String, JsonNode> entry, ObjectNode object) {
        boolean whole = (entry.getValue().isNumber() || entry.getValue().isString()) && isWhole(found);
        if (!whole || !MINOR.matcher(entry.getKey()).find()) {
            return found;
        }
        int digits = Math.clamp(object.path("fractionDigits").asInt(usualDigits(found.currency)), 0, 3);
        return new Found(new BigDecimal(found.amount).movePointLeft(digits).toPlainString(), found.currency);
    }

    /** A whole number that the same object writes out as a hundredth of it is counted in cents. */
    private static Found asShown(Found found, ObjectNode object) {
        return isWhole(found) && isInCoins(object, new BigDecimal(found.amount))
                ? new Found(new BigDecimal(found.amount).movePointLeft(2).toPlainString(), found.currency)
                : found;
    }

    private static boolean isWhole(Found found) {
        return found.amount.length() <= LONGEST_WRITTEN && found.amount.chars().allMatch(Character::isDigit);
    }

    /** A whole number of small coins stands beside the same price written for people: {@code "price": 998, "priceStr": "9,98€"}. */
    static boolean isInCoins(ObjectNode object, @Nullable BigDecimal amount) {
        if (amount == null || amount.scale() > 0) {
            return false;
        }
        BigDecimal whole = amount.movePointLeft(2);
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode text = entry.getValue();
            if (text.isString()
                    && text.stringValue().length() <= LONGEST_WRITTEN
                    && WRITTEN.matcher(entry.getKey()).find()) {
                BigDecimal written = Money.amount(text.stringValue());
                if (written != null && written.scale() == 2 && written.compareTo(whole) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Yen and won have no smaller coin (ISO 4217). */
    private static int usualDigits(@Nullable String currency) {
        if (currency == null || !CODE.matcher(currency).matches()) {
            return 2;
        }
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2; // no code of a currency
        }
    }

    private static boolean isPositive(Found found) {
        BigDecimal amount = Money.amount(found.amount);
        return amount != null && amount.signum() > 0;
    }
}
