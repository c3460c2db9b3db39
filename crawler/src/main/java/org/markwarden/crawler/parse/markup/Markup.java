package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;

/** All machine-readable markup of one page. */
public final class Markup {
    private static final Set<String> PRODUCT = Set.of(
            "product",
            "productgroup",
            "individualproduct",
            "productmodel",
            "someproducts",
            "book",
            "vehicle",
            "car",
            "softwareapplication",
            "productcollection");
    private static final Set<String> LISTS = Set.of("itemlist", "offercatalog", "searchresultspage", "collectionpage");
    private static final Set<String> ARTICLES = Set.of(
            "article",
            "blogposting",
            "newsarticle",
            "reportagenewsarticle",
            "recipe",
            "howto",
            "techarticle",
            "review");
    private static final Set<String> BUSINESSES =
            Set.of("localbusiness", "store", "onlinestore", "onlinebusiness", "organization", "corporation");
    private static final double JSON_LD = 0.9;
    private static final double IN_HTML = 0.88;
    private static final double TRAIL = 0.6;

    private final PageAddress address;
    private final List<Thing> jsonLd;
    private final List<Thing> inHtml;
    private final MetaTags meta;
    private final List<Thing> jsonLdProducts;
    private final List<Thing> inHtmlProducts;

    private Markup(PageAddress address, List<Thing> jsonLd, List<Thing> inHtml, MetaTags meta, List<String> names) {
        this.address = address;
        this.jsonLd = jsonLd;
        this.inHtml = inHtml;
        this.meta = meta;
        this.jsonLdProducts = ownProducts(jsonLd, names);
        this.inHtmlProducts = ownProducts(inHtml, names);
    }

    /** Reads the markup of a document; {@code jsonLdScripts} are the texts of its ld+json scripts. */
    public static Markup of(Inventory inventory, PageAddress address, List<String> jsonLdScripts) {
        List<Thing> inHtml = new ArrayList<>(Microdata.things(inventory));
        inHtml.addAll(Rdfa.things(inventory));
        return new Markup(address, JsonLd.things(jsonLdScripts), inHtml, MetaTags.of(inventory), List.of());
    }

    /** The same without products that have a page and a name of their own, where the page shows these names. */
    public Markup about(List<String> names) {
        return jsonLdProducts.isEmpty() && inHtmlProducts.isEmpty()
                ? this
                : new Markup(address, jsonLd, inHtml, meta, names);
    }

    public MetaTags meta() {
        return meta;
    }

    /** How many products the markup names at its top, variants and related ones left out. */
    public int products() {
        return jsonLdProducts.size() + inHtmlProducts.size();
    }

    /** Whether the markup says that this page is a list. */
    public boolean isList() {
        return jsonLd.stream().anyMatch(thing -> thing.isA(LISTS)) && products() != 1;
    }

    /** Whether the markup tells of a business with this name. */
    public boolean namesBusiness(String name) {
        return jsonLd.stream()
                .filter(thing -> thing.isA(BUSINESSES))
                .map(thing -> thing.text("name"))
                .anyMatch(called ->
                        called != null && !called.isBlank() && simple(called).equals(simple(name)));
    }

    /** Whether the markup says that this page is something to read and names no product. */
    public boolean isArticle() {
        return products() == 0 && (isCalledArticle() || jsonLd.stream().anyMatch(thing -> thing.isA(ARTICLES)));
    }

    /** Whether nothing but OpenGraph says so, which systems write on every page. */
    public boolean isOnlyCalledArticle() {
        return isArticle() && jsonLd.stream().noneMatch(thing -> thing.isA(ARTICLES));
    }

    /** An article in the words of a shop, {@code shop:article}, is for sale. */
    private boolean isCalledArticle() {
        String type = meta.text("og:type");
        return type != null && type.strip().equalsIgnoreCase("article");
    }

    /** What the markup claims of the product this page is about. */
    public Sheet sheet(List<String> names) {
        Sheet sheet = new Sheet();
        Thing main = main(jsonLdProducts, names);
        if (main != null) {
            sheet.addAll(ProductThing.read(main, JSON_LD, address));
        }
        Thing second = main(inHtmlProducts, names);
        if (second != null) {
            sheet.addAll(ProductThing.read(second, IN_HTML, address));
        }
        sheet.addAll(meta.sheet());
        sheet.claim(Field.CATEGORY, categories(sheet.first(Field.TITLE)), "markup:BreadcrumbList", TRAIL);
        return sheet;
    }

    private List<String> categories(@Nullable String title) {
        List<String> named = Trail.of(jsonLd, address, title);
        return named.isEmpty() ? Trail.of(inHtml, address, title) : named;
    }

    private List<Thing> ownProducts(List<Thing> things, List<String> names) {
        return things.stream()
                .filter(thing -> thing.isA(PRODUCT) && !isPartOfAnother(thing.path()))
                .filter(thing -> thing.has("name") || thing.has("offers"))
                .filter(thing -> !isOfAnotherPage(thing, names))
                .toList();
    }

    /** A recommended offer has a page of its own, and another name than anything this page is called. */
    private boolean isOfAnotherPage(Thing product, List<String> names) {
        String name = product.text("name");
        String url = product.text("url");
        return name != null
                && !names.isEmpty()
                && address.isElsewhere(url == null ? product.id() : url)
                && names.stream().noneMatch(other -> Likeness.isAlike(name, other));
    }

    private static boolean isPartOfAnother(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("/hasvariant")
                || lower.contains("/isrelatedto")
                || lower.contains("/issimilarto")
                || lower.contains("/isaccessory")
                || lower.contains("/isvariantof")
                || lower.contains("/model")
                || lower.contains("/itemoffered")
                || lower.contains("/itemreviewed")
                || lower.contains("/itemlistelement");
    }

    /** The product with the page's address, else with the page's name, else the first that is offered. */
    private @Nullable Thing main(List<Thing> products, List<String> names) {
        if (products.size() < 2) {
            return products.isEmpty() ? null : products.getFirst();
        }
        return products.stream()
                .filter(this::isThisPage)
                .findFirst()
                .or(() -> products.stream()
                        .filter(product -> isNamed(product, names))
                        .findFirst())
                .or(() -> products.stream()
                        .filter(product -> product.has("offers"))
                        .findFirst())
                .orElseGet(products::getFirst);
    }

    private boolean isThisPage(Thing product) {
        return address.isSame(product.text("url")) || address.isSame(product.id());
    }

    private static boolean isNamed(Thing product, List<String> names) {
        String name = product.text("name");
        return name != null
                && names.stream()
                        .filter(Objects::nonNull)
                        .anyMatch(other -> simple(other).contains(simple(name)));
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
