package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Resolver;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.state.StateSearch;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;
import tools.jackson.databind.JsonNode;

/** Reads the answer of a JSON endpoint as the page it feeds. */
final class JsonReader {
    private final Marketplaces marketplaces;

    JsonReader(Marketplaces marketplaces) {
        this.marketplaces = marketplaces;
    }

    Reading read(RawPage page, String text) {
        List<JsonNode> values = LooseJson.all(text);
        if (values.isEmpty()) {
            return Reading.without(PageKind.ERROR, "no JSON");
        }
        StateSearch search = StateSearch.of(
                values.stream().map(value -> new Tree("json", value)).toList());
        List<Sheet> listed = search.listed();
        List<Listing> listings = new ArrayList<>();
        Identity identity = marketplaces.identity(page.url());
        if (listed.size() > 1) {
            listed.forEach(sheet -> listing(page.url(), sheet).ifPresent(listings::add));
            return new Reading(
                    identity == null ? PageKind.SEARCH : identity.kind(),
                    "JSON with a list of " + listings.size() + " offers",
                    listings,
                    List.of(),
                    List.of(),
                    List.of(),
                    text);
        }
        Sheet only = search.only();
        listing(page.url(), only).ifPresent(listings::add);
        return listings.isEmpty()
                ? Reading.without(PageKind.OTHER, "JSON without an offer")
                : new Reading(PageKind.PRODUCT, "JSON with one offer", listings, List.of(), List.of(), List.of(), text);
    }

    private Optional<Listing> listing(URI page, Sheet sheet) {
        @Nullable MarketplaceFile marketplace = marketplaces.of(page);
        String written = sheet.first(Field.CANONICAL_URL);
        Optional<URI> address = written == null
                ? Optional.empty()
                : Addresses.of(page.resolve(written.replace(" ", "%20")).toString());
        return Resolver.listing(
                sheet,
                ListingIds.of(marketplace, sheet.first(Field.LISTING_ID), address.orElse(page)),
                address.orElse(page).toString());
    }
}
