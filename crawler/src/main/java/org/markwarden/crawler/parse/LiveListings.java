package org.markwarden.crawler.parse;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Resolver;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.ListingKind;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;

/** The shelf of a live room as listings; a room with an empty shelf is a listing itself. */
final class LiveListings {
    /** Hosts put these on the shelf until they name the price on air. */
    private static final Set<BigDecimal> PLACEHOLDERS = Set.of(
            new BigDecimal(999),
            new BigDecimal(9_999),
            new BigDecimal(99_999),
            new BigDecimal(999_999),
            new BigDecimal(8_888),
            new BigDecimal(88_888));

    private LiveListings() {}

    static List<Listing> of(@Nullable MarketplaceFile marketplace, URI page, List<LiveRoom> rooms) {
        List<Listing> listings = new ArrayList<>();
        for (LiveRoom room : rooms) {
            int before = listings.size();
            room.shelf()
                    .forEach(shown ->
                            item(marketplace, page, room, shown.sheet()).ifPresent(listings::add));
            if (listings.size() == before) {
                room(marketplace, page, room).ifPresent(listings::add);
            }
        }
        return listings;
    }

    static Optional<Listing> item(@Nullable MarketplaceFile marketplace, URI page, LiveRoom room, Sheet sheet) {
        URI url = JsonReader.address(page, sheet);
        ListingId id = ListingIds.of(marketplace, number(sheet), url);
        return Resolver.listing(sheet, id, url.toString())
                .map(listing -> withoutPlaceholder(Scale.as(marketplace, listing)))
                .map(listing -> shown(listing, room).kind(ListingKind.LIVE_ITEM).build());
    }

    /** The number of an item, or the code that stands for one. */
    static @Nullable String number(Sheet sheet) {
        String number = sheet.first(Field.LISTING_ID);
        return number == null ? sheet.first(Field.SKU) : number;
    }

    static Optional<Listing> room(@Nullable MarketplaceFile marketplace, URI page, LiveRoom room) {
        if (room.title() == null || Tidy.text(room.title()).isEmpty()) {
            return Optional.empty();
        }
        ListingId id = ListingIds.of(marketplace, "room-" + room.id(), page);
        Listing listing = Listing.builder(id, Tidy.text(room.title()))
                .url(page.toString())
                .build();
        return Optional.of(shown(listing, room).kind(ListingKind.LIVE_ROOM).build());
    }

    private static Listing.Builder shown(Listing listing, LiveRoom room) {
        String host = room.host() == null ? "" : Tidy.text(room.host());
        LiveShow show = new LiveShow(room.id(), host.isEmpty() ? null : host, room.state(), room.startsAt(), null);
        Listing.Builder shown = listing.toBuilder().live(show);
        return listing.seller().equals(Seller.UNKNOWN) && !host.isEmpty()
                ? SellerOfAll.of(shown, listing, Seller.named(host))
                : shown;
    }

    private static Listing withoutPlaceholder(Listing listing) {
        Price price = listing.price();
        if (price == null
                || !PLACEHOLDERS.contains(
                        price.amount().stripTrailingZeros().setScale(0, java.math.RoundingMode.FLOOR))) {
            return listing;
        }
        Map<String, String> unknown = new LinkedHashMap<>(listing.unknown());
        unknown.put("price", "placeholder " + price.amount().toPlainString() + " until the host names the price");
        return listing.toBuilder().price(null).unknown(unknown).build();
    }
}
