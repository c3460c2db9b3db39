package org.markwarden.crawler.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.markwarden.domain.listing.Listing;

/** Reads small pages written in the tests. */
final class Pages {
    private static final PageReader READER = new PageReader(List.of());

    private Pages() {}

    static Reading read(String url, String body) {
        return READER.read(RawPage.saved(URI.create(url), body.getBytes(StandardCharsets.UTF_8)));
    }

    static Listing product(String body) {
        Reading reading = read("https://shop.test/p/blue-kettle", body);
        return reading.listings().getFirst();
    }

    /** A page with a heading, some text, and whatever is put in. */
    static String page(String head, String body) {
        return "<!doctype html><html lang=en><head><title>Blue kettle - Shop</title>%s</head><body>%s</body></html>"
                .formatted(head, body);
    }
}
