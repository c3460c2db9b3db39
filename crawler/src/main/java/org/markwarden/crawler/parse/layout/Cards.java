package org.markwarden.crawler.parse.layout;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.domain.listing.Price;

/** The items of a list page: links of the same shape, each in a block of its own with name, picture, price. */
public final class Cards {
    private static final int MOST_GROUPS = 4;
    private static final int MOST = 400;
    private static final int MOST_PARTS = 3;
    private static final int LONGEST_WORDS = 200;
    private static final int HIGHEST_CLIMB = 12;

    private final Outline outline;
    private final Surroundings surroundings;
    private final Function<List<String>, @Nullable String> currency;

    private Cards(Outline outline, Surroundings surroundings, Function<List<String>, @Nullable String> currency) {
        this.outline = outline;
        this.surroundings = surroundings;
        this.currency = currency;
    }

    /**
     * How items are told.
     *
     * @param key what an address says: the item it leads to, or nothing
     * @param isKnown whether the keys are those of listings by the site's own description; where they are not, only links with prices
     *     beside them are items
     * @param fewest so many make a list
     * @param isWhole whether a list that is announced as a choice of goods counts where there is no other
     */
    public record Items(Function<URI, @Nullable String> key, boolean isKnown, int fewest, boolean isWhole) {}

    /** The items of the longest list, recommendations left out. */
    static List<Card> of(
            Outline outline,
            Surroundings surroundings,
            List<Anchor> anchors,
            Items items,
            Function<List<String>, @Nullable String> currency) {
        Cards cards = new Cards(outline, surroundings, currency);
        Map<String, Map<String, List<Element>>> byShape = new LinkedHashMap<>();
        Map<String, Map<String, List<Element>>> announced = new LinkedHashMap<>();
        for (Anchor anchor : anchors) {
            Element link = anchor.element();
            String item = items.key.apply(anchor.target());
            if (item != null && cards.isShelved(link)) {
                (cards.isAnnounced(link) ? announced : byShape)
                        .computeIfAbsent(items.isKnown ? "" : Shape.ofList(link), shape -> new LinkedHashMap<>())
                        .computeIfAbsent(item, k -> new ArrayList<>())
                        .add(link);
            }
        }
        List<Card> own = cards.longest(byShape, items, items.fewest);
        return own.isEmpty() && items.isWhole ? cards.longest(announced, items, items.fewest) : own;
    }

    private List<Card> longest(Map<String, Map<String, List<Element>>> byShape, Items items, int fewest) {
        return byShape.values().stream()
                .filter(group -> group.size() >= fewest)
                .sorted(Comparator.comparingInt((Map<String, List<Element>> group) -> group.size())
                        .reversed())
                .limit(items.isKnown || outline.prices().isEmpty() ? 1 : MOST_GROUPS)
                .map(this::read)
                .map(read -> items.isKnown ? read : priced(read))
                .filter(read -> !read.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Card> priced(List<Card> cards) {
        return cards.stream()
                .filter(card -> card.price() != null || card.listPrice() != null)
                .toList();
    }

    private boolean isShelved(Element link) {
        Surroundings.Place place = surroundings.of(link);
        return !Role.RELATED.in(place.far()) && !Role.CHROME.in(place.far());
    }

    /** Front pages of shops head their whole shelf "picked for you". */
    private boolean isAnnounced(Element link) {
        return surroundings.of(link).isUnderRelatedHeading();
    }

    private List<Card> read(Map<String, List<Element>> items) {
        Map<Element, Set<String>> below = new HashMap<>();
        items.forEach((item, links) -> links.forEach(link -> mark(below, link, item)));
        Map<Element, List<PriceSpot>> spots = spots();
        List<Card> cards = new ArrayList<>();
        items.forEach((item, links) -> {
            if (cards.size() < MOST) {
                cards.add(card(item, links, block(links.getFirst(), below), spots));
            }
        });
        return cards;
    }

    private static void mark(Map<Element, Set<String>> below, Element link, String item) {
        Element element = link;
        for (int i = 0; i < HIGHEST_CLIMB && element != null; i++, element = element.parent()) {
            Set<String> keys = below.computeIfAbsent(element, e -> new HashSet<>(2));
            if (keys.size() < 3) {
                keys.add(item);
            }
        }
    }

    /** The largest block around the link that holds no other item. */
    private static Element block(Element link, Map<Element, Set<String>> below) {
        Element block = link;
        for (int i = 0; i < HIGHEST_CLIMB - 1 && block.parent() != null; i++) {
            Element parent = block.parent();
            if (below.getOrDefault(parent, Set.of()).size() != 1
                    || parent.normalName().equals("body")) {
                return block;
            }
            block = parent;
        }
        return block;
    }

    private Map<Element, List<PriceSpot>> spots() {
        Map<Element, List<PriceSpot>> spots = new HashMap<>();
        for (PriceSpot spot : outline.prices()) {
            Element element = spot.element();
            for (int i = 0; i < HIGHEST_CLIMB && element != null; i++, element = element.parent()) {
                spots.computeIfAbsent(element, e -> new ArrayList<>()).add(spot);
            }
        }
        return spots;
    }

    private Card card(String item, List<Element> links, Element block, Map<Element, List<PriceSpot>> spots) {
        Price now = null;
        Price before = null;
        boolean measured = false;
        List<PriceSpot> own = spots.getOrDefault(block, List.of());
        for (PriceSpot spot : own) {
            Surroundings.Place place = surroundings.of(spot.element());
            long near = place.near() | Role.PHRASES.roles(spot.text());
            if (Role.SHIP.in(near)
                    || Role.saves(near)
                    || Role.RATE.in(near)
                    || spot.amount().signum() == 0
                    || !spot.isBare()) {
                continue;
            }
            if (place.isStruck() || Role.WAS.in(near) || PriceLabel.saysFormer(outline, spot)) {
                before = before == null ? price(spot) : before;
            } else if (now == null || measured) {
                boolean ofMeasure = own.size() > 1 && PriceTerms.isOfMeasure(outline, spot);
                now = now == null || !ofMeasure ? price(spot) : now;
                measured = ofMeasure;
            }
        }
        Element link = links.getFirst();
        return new Card(
                item,
                link.absUrl("href"),
                title(links, block),
                now,
                before,
                image(block),
                "text:" + Shape.ofList(link));
    }

    private Price price(PriceSpot spot) {
        List<String> codes = spot.price().codes();
        return new Price(spot.amount(), spot.price().max(), currency.apply(codes));
    }

    private static @Nullable String title(List<Element> links, Element block) {
        String best = "";
        for (Element link : links) {
            for (String text : new String[] {link.attr("title"), nameInside(link), link.attr("aria-label")}) {
                String tidy = Tidy.text(text);
                best = tidy.length() > best.length() && tidy.length() <= 400 ? tidy : best;
            }
        }
        if (best.length() >= 4) {
            return best;
        }
        Element heading = block.selectFirst("h1,h2,h3,h4,h5,[class*=title],[class*=name]");
        String text = heading == null ? "" : Tidy.text(heading.text());
        if (text.length() > best.length()) {
            return text;
        }
        Element image = block.selectFirst("img[alt]");
        String alt = image == null ? "" : Tidy.text(image.attr("alt"));
        best = alt.length() > best.length() ? alt : best.isEmpty() ? firstWords(links.getFirst()) : best;
        return best.isEmpty() ? null : best;
    }

    /** The first part of a link around a card that says something and no price. */
    private static String firstWords(Element link) {
        for (Element part : link.children()) {
            String text = part.childrenSize() > MOST_PARTS ? "" : Tidy.text(part.text());
            boolean words = text.chars().anyMatch(Character::isLetter)
                    && text.length() <= LONGEST_WORDS
                    && !PriceText.hasMoneySign(text);
            if (words) {
                return text;
            }
        }
        return "";
    }

    /** A link around a whole card names the item in one of its parts. */
    private static String nameInside(Element link) {
        Element name = link.selectFirst("h2,h3,h4,h5,[class*=title],[class*=name],[itemprop=name]");
        if (name != null) {
            return name.hasAttr("title") ? name.attr("title") : name.text();
        }
        String text = link.text();
        return text.length() > 200 || (link.childrenSize() > 2 && PriceText.hasMoneySign(text)) ? "" : text;
    }

    private static @Nullable String image(Element block) {
        Element image = block.selectFirst("img");
        if (image == null) {
            return null;
        }
        for (String name : List.of("data-src", "data-lazy-src", "data-original", "data-ks-lazyload", "src")) {
            String url = image.absUrl(name);
            if (url.startsWith("http")) {
                return url;
            }
        }
        return null;
    }
}
