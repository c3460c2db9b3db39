package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Resolver;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.kind.Verdict;
import org.markwarden.crawler.parse.kind.Walls;
import org.markwarden.crawler.parse.seller.SellerPageText;
import org.markwarden.crawler.parse.seller.SellerReader;
import org.markwarden.crawler.parse.state.LiveRoom;
import org.markwarden.crawler.parse.state.StateSearch;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import org.markwarden.crawler.price.CurrencyChoice;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;
import tools.jackson.databind.JsonNode;

/** Reads the answer of a JSON endpoint as the page it feeds. */
final class JsonReader {
    private static final double FROM_ADDRESS = 0.5;

    private final Marketplaces marketplaces;

    JsonReader(Marketplaces marketplaces) {
        this.marketplaces = marketplaces;
    }

    /** The trees of an answer, as rules see them. */
    record Answer(@Nullable MarketplaceFile marketplace, URI url, List<Tree> trees) implements RulePlaces {
        /** The rooms it holds, or the one whose shelf it is. */
        List<LiveRoom> rooms(StateSearch search) {
            Identity identity = marketplace == null ? null : marketplace.identity(url);
            return RoomsByFile.of(this, identity, search.rooms(), search::shelf);
        }

        @Override
        public @Nullable Document document() {
            return null;
        }

        @Override
        public @Nullable String property(String name) {
            return null;
        }

        @Override
        public @Nullable String currency(List<String> codes) {
            String usual = marketplace == null ? null : marketplace.currency();
            return usual != null && (codes.isEmpty() || codes.contains(usual))
                    ? usual
                    : CurrencyChoice.of(codes, url.getHost(), null);
        }
    }

    Reading read(RawPage page, String text) {
        if (page.status() >= 400) {
            boolean gone = page.status() == 404 || page.status() == 410;
            return Reading.without(gone ? PageKind.DELISTED : PageKind.ERROR, "status " + page.status());
        }
        List<JsonNode> values = LooseJson.all(text);
        if (values.isEmpty()) {
            return Reading.without(PageKind.ERROR, "no JSON");
        }
        List<Tree> trees = values.stream().map(value -> new Tree("json", value)).toList();
        Answer answer = new Answer(marketplaces.of(page.url()), page.url(), trees);
        StateSearch search = StateSearch.of(trees);
        List<LiveRoom> rooms = answer.rooms(search);
        if (!rooms.isEmpty()) {
            List<Listing> shelf = LiveListings.of(answer.marketplace(), page.url(), rooms);
            return reading(PageKind.LIVE_ROOM, "JSON with " + rooms.size() + " live rooms", shelf, text);
        }
        if (search.isCut()) {
            return Reading.without(PageKind.OTHER, "JSON with more objects than are looked at");
        }
        Identity identity = marketplaces.identity(page.url());
        List<Sheet> listed = search.listed();
        if (isList(listed.size(), identity)) {
            List<Listing> listings = listed.stream()
                    .map(sheet -> listing(answer, sheet))
                    .flatMap(Optional::stream)
                    .toList();
            PageKind kind = identity == null ? PageKind.SEARCH : identity.kind();
            boolean isPriced = listings.stream().anyMatch(listing -> listing.price() != null);
            return reading(kind, "JSON with a list of " + listings.size() + " offers", listings, text)
                    .list(NextData.of(trees, page.url()).orElse(null), NextData.declared(trees, page.url()))
                    .leadingTo(isPriced ? Set.of() : MenuLinks.ofData(text, page.url()));
        }
        Reading one = one(answer, search, text);
        Verdict wall = one.page() == PageKind.OTHER ? Walls.ofAnswer(text) : null;
        if (wall != null) {
            return Reading.without(wall.kind(), wall.reason());
        }
        return one.page() == PageKind.OTHER ? one.leadingTo(MenuLinks.ofData(text, page.url())) : one;
    }

    /** The last page of a list may hold a single offer; there only the address tells. */
    private static boolean isList(int offers, @Nullable Identity identity) {
        if (identity == null) {
            return offers > 1;
        }
        return switch (identity.kind()) {
            case PRODUCT -> false;
            case SEARCH, SHOP -> offers > 0;
            case LIVE_ROOM, DELISTED, CHALLENGE, ERROR, OTHER -> offers > 1;
        };
    }

    private Reading one(Answer answer, StateSearch search, String text) {
        Sheet sheet = MarketplaceRules.sheet(answer);
        String number = numbered(answer);
        sheet.claim(Field.LISTING_ID, number, "address", FROM_ADDRESS);
        sheet.addAll(itself(search, number, answer.url(), sheet));
        OptionalLong total = NextData.declared(answer.trees(), answer.url());
        if (total.isPresent() && marketplaces.identity(answer.url()) == null) {
            return listing(answer, sheet)
                    .map(listing -> reading(PageKind.SEARCH, "JSON with one offer of a list", List.of(listing), text)
                            .list(null, total))
                    .orElseGet(() -> seller(answer));
        }
        return listing(answer, sheet)
                .map(listing -> reading(PageKind.PRODUCT, "JSON with one offer", List.of(listing), text))
                .orElseGet(() -> seller(answer));
    }

    /** What the data says of the offer that rules name, or that has the number of the address; of the only one where neither is known. */
    private static Sheet itself(StateSearch search, @Nullable String number, URI url, Sheet ruled) {
        List<String> names = ruled.claims(Field.TITLE).stream()
                .flatMap(claim -> claim.values().stream())
                .toList();
        Sheet named = search.main(number, url, names);
        return names.isEmpty() && named.first(Field.TITLE) == null ? search.only() : named;
    }

    /** The number that the address of an answer gives its offer. */
    private static @Nullable String numbered(Answer answer) {
        MarketplaceFile file = answer.marketplace();
        Identity identity = file == null ? null : file.identity(answer.url());
        return identity != null && identity.kind() == PageKind.PRODUCT ? identity.id() : null;
    }

    private static Reading seller(Answer answer) {
        SellerPageText page =
                new SellerPageText(answer.url(), "", "", "", "", answer.trees(), List.of(), null, null, null);
        return SellerReader.read(page)
                .map(seller -> Reading.without(PageKind.OTHER, "JSON that says who runs a shop")
                        .showing(seller))
                .orElseGet(() -> Reading.without(PageKind.OTHER, "JSON without an offer"));
    }

    private static Reading reading(PageKind kind, String reason, List<Listing> listings, String text) {
        List<URI> items = new ArrayList<>();
        listings.forEach(listing -> Addresses.of(String.valueOf(listing.url())).ifPresent(items::add));
        return new Reading(
                kind, reason, listings, List.of(), kind == PageKind.PRODUCT ? List.of() : items, List.of(), text);
    }

    private static Optional<Listing> listing(Answer answer, Sheet sheet) {
        URI url = address(answer.url(), sheet);
        return Resolver.listing(
                        sheet, ListingIds.of(answer.marketplace(), sheet.first(Field.LISTING_ID), url), url.toString())
                .map(listing -> Scale.as(answer.marketplace(), listing));
    }

    /** The item's own address where the answer gives one. */
    static URI address(URI page, Sheet sheet) {
        String written = sheet.first(Field.CANONICAL_URL);
        if (written == null) {
            return page;
        }
        try {
            return Addresses.of(page.resolve(written.replace(" ", "%20")).toString())
                    .orElse(page);
        } catch (IllegalArgumentException e) {
            return page; // what is written there is no address
        }
    }
}
