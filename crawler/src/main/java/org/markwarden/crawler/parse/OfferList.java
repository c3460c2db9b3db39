package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Resolver;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.layout.Card;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.snapshot.PageKind;

/** The listings of a list page: from state where it holds them, else from its cards. */
final class OfferList {
    private OfferList() {}

    static List<Listing> of(HtmlPage page, Sheet sheet, List<Card> cards, PageKind kind) {
        List<LiveRoom> rooms = page.rooms();
        if (kind == PageKind.LIVE_ROOM && !rooms.isEmpty()) {
            String id = page.addressId();
            List<LiveRoom> own =
                    rooms.stream().filter(room -> room.id().equals(id)).toList();
            return LiveListings.of(page.marketplace(), page.address().asked(), own.isEmpty() ? rooms : own);
        }
        List<Listing> listings = listings(page, cards);
        return kind == PageKind.SHOP ? ofShop(listings, Resolver.seller(named(sheet, page))) : listings;
    }

    /** On a shop's own page the shop is the seller of all it lists; its heading is its name. */
    private static List<Listing> ofShop(List<Listing> listings, Seller shop) {
        return listings.stream()
                .map(listing -> listing.seller().equals(Seller.UNKNOWN)
                        ? SellerOfAll.of(listing.toBuilder(), listing, shop).build()
                        : listing)
                .toList();
    }

    private static Sheet named(Sheet sheet, HtmlPage page) {
        sheet.claim(Field.SELLER_NAME, page.layout().title(), "text:heading", 0.4);
        return sheet;
    }

    private static List<Listing> listings(HtmlPage page, List<Card> cards) {
        List<Sheet> listed = page.state().listed();
        List<Listing> listings = new ArrayList<>();
        if (listed.size() >= cards.size() && !listed.isEmpty()) {
            listed.forEach(sheet -> fromState(page, sheet).ifPresent(listings::add));
        } else {
            cards.forEach(card -> fromCard(page, card).ifPresent(listings::add));
        }
        return listings;
    }

    private static Optional<Listing> fromState(HtmlPage page, Sheet sheet) {
        String written = sheet.first(Field.CANONICAL_URL);
        String url = written == null
                ? page.address().asked().toString()
                : page.address().resolved(written);
        URI address = Addresses.of(url).orElse(page.address().asked());
        return Resolver.listing(sheet, ListingIds.of(page.marketplace(), sheet.first(Field.LISTING_ID), address), url)
                .map(listing -> onPlatform(page, Scale.as(page.marketplace(), listing)));
    }

    private static Optional<Listing> fromCard(HtmlPage page, Card card) {
        Optional<URI> address = Addresses.of(card.url());
        if (card.title() == null || address.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet();
        sheet.claim(Field.TITLE, card.title(), card.path(), 0.7);
        sheet.price(card.price(), card.path(), 0.65);
        sheet.listPrice(card.listPrice(), card.path(), 0.6);
        sheet.claim(Field.IMAGES, card.image(), card.path(), 0.6);
        return Resolver.listing(sheet, ListingIds.of(page.marketplace(), card.key(), address.get()), card.url())
                .map(listing -> onPlatform(page, listing));
    }

    private static Listing onPlatform(HtmlPage page, Listing listing) {
        String platform = page.marketplace() == null
                ? page.address().asked().getHost()
                : page.marketplace().name();
        return listing.toBuilder().platform(platform).build();
    }
}
