package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.fact.AvailabilityWords;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Gtin;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.domain.listing.Availability;

/** OpenGraph (ogp.me), Facebook's product tags, Twitter cards and plain meta names. */
public final class MetaTags {
    private static final double TRUST = 0.75;
    private final Map<String, String> first = new LinkedHashMap<>();
    private final List<String> images;

    private MetaTags(Inventory inventory) {
        List<String> pictures = new ArrayList<>();
        for (Element meta : inventory.metas()) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            String content = meta.attr("content");
            if (!name.isEmpty() && !content.isBlank() && first.size() < 500) {
                first.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
            if (name.equals("og:image")) {
                pictures.add(meta.absUrl("content"));
            }
        }
        images = List.copyOf(pictures);
    }

    static MetaTags of(Inventory inventory) {
        return new MetaTags(inventory);
    }

    /** The first content under the name, in lower case. */
    public @Nullable String text(String name) {
        return first.get(name);
    }

    /** Whether OpenGraph says the page is a product. */
    public boolean isProduct() {
        String type = first.getOrDefault("og:type", "").toLowerCase(Locale.ROOT);
        return (type.contains("product") && !type.contains("group")) || type.endsWith(":item");
    }

    Sheet sheet() {
        Sheet sheet = new Sheet();
        claim(sheet, Field.TITLE, 0.6, "og:title", "twitter:title");
        claim(sheet, Field.DESCRIPTION, 0.5, "og:description", "description");
        claim(sheet, Field.BRAND, TRUST, "product:brand", "og:brand", "brand");
        claim(
                sheet,
                Field.SKU,
                0.7,
                "product:retailer_item_id",
                "product:sku",
                "og:sku",
                "sku",
                "product:retailer_part_no");
        claim(sheet, Field.MPN, 0.7, "product:mfr_part_no", "product:mpn");
        claim(sheet, Field.CONDITION, TRUST, "product:condition", "og:condition");
        claim(sheet, Field.CATEGORY, 0.4, "product:category");
        sheet.claim(Field.IMAGES, images, "meta:og:image", 0.6);
        for (String name : List.of("product:ean", "product:upc", "product:isbn", "product:gtin", "og:upc", "og:ean")) {
            String code = first.get(name);
            sheet.claim(Field.GTIN, code == null ? null : Gtin.digits(code), "meta:" + name, TRUST);
        }
        prices(sheet);
        availability(sheet);
        return sheet;
    }

    private void prices(Sheet sheet) {
        price(sheet, "product:sale_price:amount", "product:sale_price:currency", TRUST + 0.05);
        boolean sale = !sheet.prices().isEmpty();
        for (String prefix : List.of("product:price", "og:price")) {
            String amount = first.get(prefix + ":amount");
            String currency = first.get(prefix + ":currency");
            if (sale) {
                sheet.listPrice(Money.price(amount, null, currency), "meta:" + prefix + ":amount", TRUST);
            } else {
                sheet.price(Money.price(amount, null, currency), "meta:" + prefix + ":amount", TRUST);
            }
        }
        sheet.listPrice(
                Money.price(
                        first.get("product:original_price:amount"), null, first.get("product:original_price:currency")),
                "meta:product:original_price:amount",
                TRUST);
        twitterPrice(sheet);
    }

    private void price(Sheet sheet, String amount, String currency, double trust) {
        sheet.price(Money.price(first.get(amount), null, first.get(currency)), "meta:" + amount, trust);
    }

    private void twitterPrice(Sheet sheet) {
        for (int i = 1; i <= 2; i++) {
            String label = first.getOrDefault("twitter:label" + i, "").toLowerCase(Locale.ROOT);
            if (label.contains("price") || label.contains("preis") || label.contains("prix") || label.contains("价格")) {
                sheet.price(Money.price(first.get("twitter:data" + i), null, null), "meta:twitter:data" + i, 0.65);
            }
        }
    }

    private void availability(Sheet sheet) {
        for (String name : List.of("product:availability", "og:availability", "availability")) {
            String written = first.get(name);
            Availability availability = written == null ? Availability.UNKNOWN : AvailabilityWords.ofMarkup(written);
            if (availability != Availability.UNKNOWN) {
                sheet.claim(Field.AVAILABILITY, availability.label(), "meta:" + name, TRUST);
            }
        }
    }

    private void claim(Sheet sheet, Field field, double trust, String... names) {
        for (String name : names) {
            sheet.claim(field, first.get(name), "meta:" + name, trust);
        }
    }
}
