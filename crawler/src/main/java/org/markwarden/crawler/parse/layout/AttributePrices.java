package org.markwarden.crawler.parse.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.domain.listing.Price;

/** Prices that stand in attributes for scripts to show; believed where the page shows none and they agree. */
final class AttributePrices {
    private static final List<String> NAMES = List.of("data-price-amount", "data-price", "data-product-price");
    private static final List<String> CURRENCIES =
            List.of("data-currency", "data-price-currency", "data-currency-code");
    private static final double TRUST = 0.5;

    private AttributePrices() {}

    /** Claims the one amount that the elements of the offer name. */
    static void claim(Sheet sheet, List<Element> elements, Layout layout) {
        Map<BigDecimal, Price> amounts = new TreeMap<>();
        for (Element element : elements) {
            Price price = layout.isOwn(element) ? price(element) : null;
            if (price != null) {
                amounts.putIfAbsent(price.amount(), price);
            }
        }
        if (amounts.size() == 1) {
            sheet.price(new ArrayList<>(amounts.values()).getFirst(), "attribute:data-price", TRUST);
        }
    }

    private static @Nullable Price price(Element element) {
        return Money.price(first(element, NAMES), null, first(element, CURRENCIES));
    }

    private static @Nullable String first(Element element, List<String> names) {
        return names.stream()
                .filter(element::hasAttr)
                .findFirst()
                .map(element::attr)
                .orElse(null);
    }
}
