package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Gtin;
import org.markwarden.crawler.parse.fact.PostedTime;
import org.markwarden.crawler.parse.fact.SalesCount;
import org.markwarden.crawler.parse.fact.Sheet;

/** Says what a schema.org Product (or ProductGroup) claims. */
final class ProductThing {
    static final List<String> GTINS =
            List.of("gtin", "gtin13", "gtin12", "gtin14", "gtin8", "ean", "upc", "isbn", "barcode");

    /** A code of several words is a name that somebody put into the wrong property. */
    private static final double SPACED_CODE = 0.45;

    /** Shops write the label into the value. */
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(?:sku|art(?:ikel)?\\.?-?(?:nr|nummer)\\.?|item no\\.?|ref\\.?)[:\\s\u00A0]+");

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
        ProductOffers.read(product, trust, address, reader.sheet);
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
                    List.of(category.split("\\s*(?:>|»|›|/(?!\\w)|\\||<)\\s*")),
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
        String written = product.text("sku");
        String sku = written == null ? null : LABEL.matcher(written.strip()).replaceFirst("");
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

    static @Nullable String condition(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String simple = written.substring(written.lastIndexOf('/') + 1).replace("Condition", "");
        return simple.isBlank() ? null : simple.toLowerCase(java.util.Locale.ROOT);
    }
}
