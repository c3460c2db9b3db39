package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Resolver;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.markup.Markup;
import org.markwarden.crawler.parse.markup.PageAddress;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.PageKind;

/** Reads one page after the other; holds no state between them and may be used by many threads. */
public final class PageReader {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final List<MarketplaceFile> marketplaces;

    /** A reader that knows these marketplaces; shops it has no file for are read all the same. */
    public PageReader(List<MarketplaceFile> marketplaces) {
        this.marketplaces = List.copyOf(marketplaces);
    }

    /** What the page says; whatever is wrong with it becomes a reason, never an exception. */
    public Reading read(RawPage page) {
        if (page.body().length == 0) {
            return Reading.without(PageKind.ERROR, "empty body");
        }
        if (page.body().length > LARGEST) {
            return Reading.without(
                    PageKind.ERROR, "body of " + page.body().length + " bytes, at most " + LARGEST + " are read");
        }
        PageText text = PageText.decode(page.body(), page.contentType());
        return read(page, Jsoup.parse(text.text(), page.url().toString()));
    }

    private Reading read(RawPage page, Document document) {
        PageAddress address = PageAddress.of(page.url(), document);
        PageLinks links = PageLinks.of(document, page.url(), this::identity);
        List<String> scripts = document.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList();
        Markup markup = Markup.of(document, address, scripts);
        Identity identity = identity(page.url());
        boolean product = (identity != null && identity.kind() == PageKind.PRODUCT) || markup.products() == 1;
        Sheet sheet = markup.sheet(List.of(document.title()));
        sheet.claim(Field.TITLE, document.title(), "title", 0.3);
        Optional<Listing> listing = Resolver.listing(
                sheet, new ListingId(page.url().toString()), page.url().toString());
        if (product && listing.isPresent()) {
            return new Reading(
                    PageKind.PRODUCT,
                    "one product",
                    List.of(listing.get()),
                    List.of(),
                    List.of(),
                    links.others(),
                    document.text());
        }
        PageKind kind = identity == null ? PageKind.OTHER : identity.kind();
        return new Reading(kind, "by address", List.of(), links.next(), links.items(), links.others(), document.text());
    }

    private @Nullable Identity identity(URI url) {
        return marketplaces.stream()
                .map(marketplace -> marketplace.identity(url))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
