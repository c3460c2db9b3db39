package org.markwarden.crawler.parse;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.listing.ListingId;

/** Names listings: the marketplace's own number where its address or page gives one, else the address. */
final class ListingIds {
    private ListingIds() {}

    static ListingId of(HtmlPage page, Sheet sheet) {
        Identity identity = page.identity();
        String number = identity == null ? null : identity.id();
        MarketplaceFile marketplace = page.marketplace();
        if (marketplace != null && number == null) {
            number = sheet.first(Field.LISTING_ID);
        }
        return of(marketplace, number, page.address().own());
    }

    /** For an item of a list. */
    static ListingId of(@Nullable MarketplaceFile marketplace, @Nullable String number, URI url) {
        return new ListingId(
                Tidy.text(marketplace == null || number == null ? url.toString() : marketplace.name() + ":" + number));
    }
}
