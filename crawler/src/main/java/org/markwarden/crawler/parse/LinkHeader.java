package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Link} header (RFC 8288): {@code <https://shop/list?page=2>; rel="next"}. */
final class LinkHeader {
    private static final int LONGEST = 8_000;
    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>((?:\\s*;\\s*[^,;<]{1,300})*)");
    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"[^\"]*\\bnext\\b[^\"]*\"|next\\b)");

    private LinkHeader() {}

    /** What it names as next, resolved against the page. */
    static Optional<URI> next(@Nullable String header, URI here) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            if (NEXT.matcher(link.group(2)).find()) {
                return resolved(here, link.group(1));
            }
        }
        return Optional.empty();
    }

    /** A written reference, resolved; a bare query belongs to the page's own path. */
    static Optional<URI> resolved(URI here, String written) {
        if (written.startsWith("?")) {
            return PagePlace.without(here).flatMap(page -> Addresses.of(page + written));
        }
        try {
            return Addresses.of(here.resolve(Addresses.escaped(written.strip())).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nobody could follow it
        }
    }
}
