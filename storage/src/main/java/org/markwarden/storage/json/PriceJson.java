package org.markwarden.storage.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;

/** A price as an object of {@code amount}, {@code max} and {@code currency}. */
final class PriceJson {
    private PriceJson() {}

    static @Nullable Price read(Fields owner, String name) {
        Fields fields = owner.object(name);
        return fields == null ? null : of(fields, owner.pathOf(name));
    }

    private static @Nullable Price of(Fields fields, String path) {
        BigDecimal amount = fields.decimal("amount");
        BigDecimal max = fields.decimal("max");
        String currency = fields.text("currency");
        if (amount == null && max == null) {
            return null;
        }
        if (amount == null) {
            throw new InvalidEntryException(path + ": a high end without a low end");
        }
        return checked(
                path, amount, max, currency == null ? null : currency.strip().toUpperCase(Locale.ROOT));
    }

    /** A price, or the complaint of its own rules with the path before it. */
    static Price checked(String path, BigDecimal amount, @Nullable BigDecimal max, @Nullable String currency) {
        try {
            return new Price(amount, max, currency);
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(path + ": " + e.getMessage(), e);
        }
    }

    static void write(ObjectOutput out, String name, @Nullable Price price) {
        if (price != null) {
            out.object(name, content(price));
        }
    }

    private static Consumer<ObjectOutput> content(Price price) {
        return out -> {
            out.decimal("amount", price.amount());
            out.decimal("max", price.max());
            out.text("currency", price.currency());
        };
    }
}
