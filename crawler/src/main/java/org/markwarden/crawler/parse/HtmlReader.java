package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.dom.Domain;
import org.markwarden.crawler.parse.dom.Measure;
import org.markwarden.crawler.parse.fact.Resolver;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.kind.KindRules;
import org.markwarden.crawler.parse.kind.Verdict;
import org.markwarden.crawler.parse.layout.Card;
import org.markwarden.crawler.parse.layout.Cards;
import org.markwarden.crawler.parse.layout.CardsOnce;
import org.markwarden.crawler.price.CurrencyChoice;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.snapshot.PageKind;

/** Reads an HTML page: first what it is, then only what such a page may say. */
final class HtmlReader {
    private static final KindRules KINDS = new KindRules();
    private static final int A_LIST = 2;

    private final Marketplaces marketplaces;

    HtmlReader(Marketplaces marketplaces) {
        this.marketplaces = marketplaces;
    }

    Reading read(RawPage raw, String html) {
        Document document = Jsoup.parse(Measure.cut(html), raw.url().toString());
        HtmlPage page = new HtmlPage(document, raw.url(), marketplaces.of(raw.url()), raw.link());
        Sheet sheet = OfferSheet.of(page);
        CardsOnce cards = new CardsOnce(() -> cards(page));
        SellerOnce seller = new SellerOnce(page, sheet);
        Verdict verdict = KINDS.of(PageLook.of(raw, html, page, new PageLook.Sources(sheet, cards, seller)));
        return reading(verdict, page, sheet, cards)
                .showing(verdict.kind() == PageKind.OTHER ? seller.get() : null)
                .written(page.language(), page.outline().hiddenText());
    }

    private static Reading reading(Verdict verdict, HtmlPage page, Sheet sheet, CardsOnce cards) {
        String text = page.outline().text();
        return switch (verdict.kind()) {
            case PRODUCT -> product(verdict, page, sheet);
            case SEARCH, SHOP, LIVE_ROOM -> list(verdict, page, sheet, cards.get());
            case DELISTED, CHALLENGE, ERROR ->
                new Reading(verdict.kind(), verdict.reason(), List.of(), List.of(), List.of(), List.of(), text);
            case OTHER -> other(verdict, page);
        };
    }

    private static Reading other(Verdict verdict, HtmlPage page) {
        PageLinks links = PageLinks.of(page);
        return new Reading(
                        verdict.kind(),
                        verdict.reason(),
                        List.of(),
                        links.next(),
                        links.items(),
                        links.others(),
                        page.outline().text())
                .filteredBy(FilterLinks.of(page.anchors()));
    }

    private static Reading list(Verdict verdict, HtmlPage page, Sheet sheet, List<Card> cards) {
        PageLinks links = PageLinks.of(page);
        return new Reading(
                        verdict.kind(),
                        verdict.reason(),
                        OfferList.of(page, sheet, cards, verdict.kind()),
                        links.next(),
                        items(page, cards, links),
                        links.others(),
                        page.outline().text())
                .list(scrolled(page), declared(page))
                .filteredBy(FilterLinks.of(page.anchors()));
    }

    /** What the page loads when it is scrolled to its end, as its state says. */
    private static @Nullable URI scrolled(HtmlPage page) {
        return NextData.of(page.trees(), page.address().asked()).orElse(null);
    }

    private static OptionalLong declared(HtmlPage page) {
        OptionalLong said = DeclaredCount.of(page.document());
        return said.isPresent()
                ? said
                : NextData.declared(page.trees(), page.address().asked());
    }

    private static Reading product(Verdict verdict, HtmlPage page, Sheet sheet) {
        PageLinks links = PageLinks.ofOffer(page);
        Optional<Listing> listing = Resolver.listing(
                sheet, ListingIds.of(page, sheet), page.address().asked().toString());
        String text = page.outline().text();
        return listing.map(offer -> new Reading(
                                PageKind.PRODUCT,
                                verdict.reason(),
                                List.of(finished(offer, page)),
                                List.of(),
                                links.items(),
                                links.others(),
                                text)
                        .filteredBy(FilterLinks.of(page.anchors())))
                .orElseGet(() -> Reading.without(PageKind.OTHER, verdict.reason() + ", and nothing names the offer"));
    }

    private static Listing finished(Listing listing, HtmlPage page) {
        MarketplaceFile marketplace = page.marketplace();
        return Scale.ofState(marketplace, inCurrency(listing, page)).toBuilder()
                .platform(marketplace == null ? page.address().asked().getHost() : marketplace.name())
                .images(absolute(listing.images(), page))
                .seller(linked(listing.seller(), page))
                .canonicalUrl(
                        listing.canonicalUrl() == null ? null : page.address().resolved(listing.canonicalUrl()))
                .build();
    }

    /** A bare number of state is in the currency of the marketplace, or of the country whose site this is; else it is unknown. */
    private static Listing inCurrency(Listing listing, HtmlPage page) {
        Price price = listing.price();
        FieldSource source = listing.sources().get("price");
        boolean bare = price != null
                && price.currency() == null
                && source != null
                && source.path().startsWith("state:");
        MarketplaceFile marketplace = page.marketplace();
        String usual = marketplace != null && marketplace.currency() != null
                ? marketplace.currency()
                : CurrencyChoice.ofSite(page.address().asked().getHost());
        if (!bare || usual == null) {
            return listing;
        }
        Map<String, String> unknown = new LinkedHashMap<>(listing.unknown());
        unknown.remove("price.currency");
        return listing.toBuilder()
                .price(in(usual, price))
                .listPrice(in(usual, listing.listPrice()))
                .unknown(unknown)
                .build();
    }

    private static @Nullable Price in(String currency, @Nullable Price price) {
        return price == null || price.currency() != null ? price : new Price(price.amount(), price.max(), currency);
    }

    private static Seller linked(Seller seller, HtmlPage page) {
        return seller.withPages(
                seller.url() == null ? null : page.address().resolved(seller.url()), seller.licenceUrl());
    }

    private static List<String> absolute(List<String> images, HtmlPage page) {
        return images.stream()
                .map(page.address()::resolved)
                .filter(url -> url.startsWith("http"))
                .distinct()
                .toList();
    }

    /** The list's own items, and the shops and rooms it leads to; other listings on it are recommendations. */
    private static List<URI> items(HtmlPage page, List<Card> cards, PageLinks links) {
        if (cards.isEmpty()) {
            return links.items();
        }
        Set<URI> items = new LinkedHashSet<>();
        cards.forEach(card -> Addresses.of(card.url()).ifPresent(items::add));
        links.items().stream().filter(url -> !isListing(page, url)).forEach(items::add);
        return List.copyOf(items);
    }

    private static boolean isListing(HtmlPage page, URI url) {
        Identity identity = page.identity(url);
        return identity != null && identity.kind() == PageKind.PRODUCT;
    }

    /** On a site nobody has described only a card with a price is an item: other lists of links look alike. */
    private List<Card> cards(HtmlPage page) {
        MarketplaceFile marketplace = page.marketplace();
        boolean known = marketplace != null && !marketplace.pages().isEmpty();
        Function<URI, @Nullable String> key = known
                ? target -> listingKey(page, target)
                : target -> itemKey(page.address().asked(), target);
        boolean onlyByAddress = !known
                && !page.isLaterPage()
                && KindRules.isListAddress(page.address().asked());
        int fewest = known || onlyByAddress || page.isLaterPage() ? 1 : A_LIST;
        List<Card> cards = page.layout()
                .cards(
                        page.anchors(),
                        new Cards.Items(key, known, fewest, page.isHeadedByBusiness()),
                        codes -> page.currency(codes, null));
        return onlyByAddress && cards.size() == 1 && !isItem(cards.getFirst(), page) ? List.of() : cards;
    }

    /** The only item of a list has a picture and another name than the list, and no other amount is shown than its own. */
    private static boolean isItem(Card card, HtmlPage page) {
        int own = (card.price() == null ? 0 : 1) + (card.listPrice() == null ? 0 : 1);
        return card.image() != null
                && page.layout().amounts() <= own
                && card.title() != null
                && !card.title().equalsIgnoreCase(page.layout().title());
    }

    private static @Nullable String listingKey(HtmlPage page, URI target) {
        Identity identity = page.identity(target);
        return identity == null || identity.kind() != PageKind.PRODUCT ? null : identity.id();
    }

    /**
     * On a site nobody has described an item is another page of the same site; its address is its name, with the number that only its
     * query holds. Lists on {@code list.shop.cn}
     * lead to {@code item.shop.cn/1000771.html}.
     */
    private static @Nullable String itemKey(URI page, URI target) {
        String asked = AddressId.onlyInQuery(target);
        String number = asked == null ? "" : "?" + asked;
        if (!target.getHost().equalsIgnoreCase(page.getHost())) {
            return Domain.isSame(page, target) && AddressId.of(target) != null
                    ? target.getRawAuthority() + target.getRawPath() + number
                    : null;
        }
        String path = target.getRawPath();
        boolean same = path == null || path.length() < 2 || path.equals(page.getRawPath());
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return same && AddressId.of(target) == null ? null : path + (same ? query : number);
    }
}
