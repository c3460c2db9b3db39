package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.markwarden.crawler.marketplace.Identity;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.PageKind;

/** Reads one page after the other; holds no state between them and may be used by many threads. */
public final class PageReader {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final Marketplaces known;
    private final HtmlReader html;
    private final JsonReader json;

    /** A reader that knows these marketplaces; shops it has no file for are read all the same. */
    public PageReader(List<MarketplaceFile> marketplaces) {
        this.known = new Marketplaces(marketplaces);
        this.html = new HtmlReader(known);
        this.json = new JsonReader(known);
    }

    /** How the listing at an address is called, as far as the address says it. */
    public ListingId nameOf(URI url) {
        Identity identity = known.identity(url);
        return ListingIds.of(known.of(url), identity == null ? null : identity.id(), url);
    }

    /** The marketplace an address belongs to: its name, else the host. */
    public String platformOf(URI url) {
        MarketplaceFile marketplace = known.of(url);
        return marketplace == null ? String.valueOf(url.getHost()) : marketplace.name();
    }

    /** What the shape of an address says its page is, for a marketplace with a file. */
    public Optional<PageKind> kindOf(URI url) {
        Identity identity = known.identity(url);
        return identity == null ? Optional.empty() : Optional.of(identity.kind());
    }

    /** What all pages of the list at this address have in common. */
    public static String listOf(URI url) {
        return url.getRawAuthority() + PagePlace.namedList(url);
    }

    /** Whether a parameter of that name says which page of a list is shown. */
    public static boolean countsPages(String parameter) {
        return PagePlace.counts(parameter);
    }

    /** What the page says; whatever is wrong with it becomes a reason, never an exception. */
    public Reading read(RawPage page) {
        try {
            return readChecked(page);
        } catch (RuntimeException | StackOverflowError e) {
            return Reading.without(PageKind.ERROR, "cannot be read: " + e);
        }
    }

    private Reading readChecked(RawPage page) {
        byte[] body = page.body();
        if (body.length > LARGEST) {
            return Reading.without(PageKind.ERROR, "body of more than " + LARGEST + " bytes");
        }
        BodyType type = BodyType.of(body, page.contentType());
        if (type == BodyType.EMPTY || type == BodyType.BINARY) {
            return Reading.without(
                    page.status() == 404 || page.status() == 410 ? PageKind.DELISTED : PageKind.ERROR, type.reason());
        }
        String text = PageText.decode(body, page.contentType()).text();
        return switch (type) {
            case JSON -> json.read(page, text);
            case XML -> Reading.without(PageKind.OTHER, type.reason());
            default -> html.read(page, text);
        };
    }
}
