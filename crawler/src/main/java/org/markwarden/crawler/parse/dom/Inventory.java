package org.markwarden.crawler.parse.dom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a document by what readers look for, gathered in one walk, each list in order of writing. */
public final class Inventory {
    private static final int MOST = 20_000;
    private static final int MOST_ITEMS = 3_000;
    private static final int MOST_PRICED = 50;
    private static final int MOST_TRAILS = 8;
    private static final int LONGEST_NAME = 20;
    private static final int MOST_ATTRIBUTES = 60;

    private final Document document;
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> anchors = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final List<Element> rows = new ArrayList<>();
    private final List<Element> terms = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();
    private final List<Element> microdata = new ArrayList<>();
    private final List<Element> rdfa = new ArrayList<>();
    private final List<Element> trails = new ArrayList<>();
    private final Set<Element> signedTrails = new LinkedHashSet<>();
    private final List<Element> priced = new ArrayList<>();
    private final List<Element> coded = new ArrayList<>();
    private final List<Element> shopNames = new ArrayList<>();
    private final List<Element> sellerBlocks = new ArrayList<>();
    private final List<Element> goodsNames = new ArrayList<>();
    private final NamedElements named;
    private @Nullable Element base;
    private @Nullable Element strayTitle;
    private boolean isHeaded;

    private Inventory(Document document) {
        this.document = document;
        named = new NamedElements(document);
    }

    /** Walks a document. */
    public static Inventory of(Document document) {
        Inventory inventory = new Inventory(document);
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    inventory.take(element);
                }
            }
        });
        return inventory;
    }

    private void take(Element element) {
        switch (element.normalName()) {
            case "script" -> add(scripts, element);
            case "meta" -> add(metas, element);
            case "link" -> add(links, element);
            case "a" -> link(element);
            case "h1" -> isHeaded = true;
            case "img" -> add(images, element);
            case "tr" -> add(rows, element);
            case "dt" -> add(terms, element);
            case "li", "p", "div", "span", "td" -> item(element);
            case "base" -> base = base == null && element.hasAttr("href") ? element : base;
            case "title" -> stray(element);
            default -> custom(element);
        }
        if (element.attributesSize() > 0) {
            byAttribute(element);
        }
    }

    /** Frameworks name a trail by its element: {@code cx-breadcrumb}. */
    private void custom(Element element) {
        String name = element.normalName();
        if (name.indexOf('-') > 0) {
            trail(element, name);
        }
    }

    private void byAttribute(Element element) {
        int seen = 0;
        for (Attribute attribute : element.attributes()) {
            if (++seen > MOST_ATTRIBUTES) {
                return;
            }
            switch (attribute.getKey()) {
                case "itemscope" -> add(microdata, element);
                case "typeof" -> add(rdfa, element);
                case "class", "id" -> {
                    named.add(element);
                    trail(element, attribute.getValue());
                    code(element, attribute.getValue());
                    shopName(element, attribute.getValue());
                    goodsName(element, attribute.getValue());
                }
                case "data-testid", "data-test", "data-test-id", "data-qa", "data-cy", "data-marker", "data-hook" -> {
                    trail(element, attribute.getValue());
                    shopName(element, attribute.getValue());
                }
                case "data-seller-name", "data-shop-name", "data-store-name" -> addShopName(element);
                case "aria-label" -> trail(element, attribute.getValue());
                case "data-price", "data-product-price", "data-price-amount" -> priced(element);
                case "data-sku", "data-product-sku" -> coded(element);
                case "name" -> code(element, attribute.getValue());
                default -> otherwise(element, attribute);
            }
        }
    }

    private void otherwise(Element element, Attribute attribute) {
        if (attribute.getKey().startsWith("data-") && attribute.getValue().length() <= LONGEST_NAME) {
            trail(element, attribute.getValue());
        }
    }

    private void priced(Element element) {
        if (priced.size() < MOST_PRICED) {
            priced.add(element);
        }
    }

    private void code(Element element, String name) {
        if (CodeMarks.isName(name)) {
            coded(element);
        }
    }

    private void shopName(Element element, String name) {
        if (SellerMarks.isName(element, name)) {
            addShopName(element);
        }
        if (sellerBlocks.size() < MOST_TRAILS && SellerMarks.isBlock(name)) {
            sellerBlocks.add(element);
        }
    }

    private void goodsName(Element element, String name) {
        if (goodsNames.size() < MOST_PRICED && GoodsMarks.isName(name)) {
            goodsNames.add(element);
        }
    }

    private void addShopName(Element element) {
        if (shopNames.size() < MOST_TRAILS) {
            shopNames.add(element);
        }
    }

    private void coded(Element element) {
        boolean another = coded.isEmpty() || !coded.getLast().equals(element);
        if (another && coded.size() < MOST_PRICED) {
            coded.add(element);
        }
    }

    private void trail(Element element, String name) {
        boolean another = trails.isEmpty() || !trails.getLast().equals(element);
        if (another && trails.size() < MOST_TRAILS && TrailMarks.isName(name)) {
            trails.add(element);
        }
    }

    private void link(Element element) {
        add(anchors, element);
        Element parent = element.parent();
        if (!isHeaded && signedTrails.size() < MOST_TRAILS && parent != null && TrailMarks.isStep(element)) {
            signedTrails.add(parent);
        }
    }

    private void item(Element element) {
        if (items.size() < MOST_ITEMS && element.childNodeSize() > 0 && element.childNodeSize() <= 9) {
            items.add(element);
        }
    }

    private void stray(Element element) {
        if (strayTitle == null && element.closest("svg") == null && element.closest("body") != null) {
            strayTitle = element;
        }
    }

    private static void add(List<Element> list, Element element) {
        if (list.size() < MOST) {
            list.add(element);
        }
    }

    public Document document() {
        return document;
    }

    public List<Element> scripts() {
        return scripts;
    }

    public List<Element> metas() {
        return metas;
    }

    public List<Element> links() {
        return links;
    }

    public List<Element> anchors() {
        return anchors;
    }

    public List<Element> images() {
        return images;
    }

    /** Table rows. */
    public List<Element> rows() {
        return rows;
    }

    /** Terms of definition lists. */
    public List<Element> terms() {
        return terms;
    }

    /** Small elements that may hold a label and its value. */
    public List<Element> items() {
        return items;
    }

    /** Elements with {@code itemscope}. */
    public List<Element> microdata() {
        return microdata;
    }

    /** Elements with {@code typeof}. */
    public List<Element> rdfa() {
        return rdfa;
    }

    /** Elements with a price in an attribute. */
    public List<Element> priced() {
        return priced;
    }

    /** Elements that are named after a stock keeping unit. */
    public List<Element> coded() {
        return coded;
    }

    /** Elements that are named for the name of a shop. */
    public List<Element> shopNames() {
        return shopNames;
    }

    /** Blocks that are named for who sells. */
    public List<Element> sellerBlocks() {
        return sellerBlocks;
    }

    /** Elements that are named for the name of goods. */
    public List<Element> goodsNames() {
        return goodsNames;
    }

    /** Elements that call themselves a breadcrumb trail. */
    public List<Element> trails() {
        return trails;
    }

    /** Elements before the first heading whose links are parted by the signs of a trail. */
    public List<Element> signedTrails() {
        return List.copyOf(signedTrails);
    }

    /** The element that says what relative addresses are relative to. */
    public @Nullable Element base() {
        return base;
    }

    /** A title that stands in the body: an element that may not stand in the head ends it. */
    public @Nullable Element strayTitle() {
        return strayTitle;
    }

    /** The address the page names as its own, absent when it names none. */
    public @Nullable String canonical() {
        return links.stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href"))
                .findFirst()
                .map(link -> link.absUrl("href"))
                .orElse(null);
    }

    /** The language the document declares, absent when it declares none. */
    public @Nullable String language() {
        Element root = document.firstElementChild();
        String language = root == null ? "" : root.attr("lang");
        return language.isBlank() ? null : language.strip();
    }

    /** What a selector finds. */
    public List<Element> select(String selector) {
        return named.select(selector);
    }
}
