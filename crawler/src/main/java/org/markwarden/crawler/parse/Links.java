package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Resolves the links of one page; most are paths, which need no parser. */
final class Links {
    private final URI base;
    private final String root;
    private final Map<String, Optional<URI>> known = new HashMap<>();

    Links(@Nullable Element declared, URI page) {
        this.base =
                declared == null ? page : Addresses.of(declared.absUrl("href")).orElse(page);
        this.root = base.getScheme() + "://" + base.getRawAuthority();
    }

    /** Where a written link leads, without its fragment; nothing for scripts, mails and places on the page itself. */
    Optional<URI> target(String href) {
        String written = href.strip();
        if (written.isEmpty() || written.charAt(0) == '#') {
            return Optional.empty();
        }
        return known.computeIfAbsent(written, this::resolved);
    }

    private Optional<URI> resolved(String written) {
        if (written.startsWith("//")) {
            return Addresses.of(base.getScheme() + ":" + written);
        }
        if (written.charAt(0) == '/') {
            return Addresses.of(root + written);
        }
        if (written.regionMatches(true, 0, "http", 0, 4)) {
            return Addresses.of(written);
        }
        int colon = written.indexOf(':');
        int slash = written.indexOf('/');
        if (colon > 0 && (slash < 0 || colon < slash)) {
            return Optional.empty();
        }
        return relative(written);
    }

    private Optional<URI> relative(String written) {
        if (written.charAt(0) == '?') {
            String path = base.getRawPath() == null ? "/" : base.getRawPath();
            return Addresses.of(root + path + written);
        }
        try {
            URI relative = new URI(Addresses.escaped(written));
            return Addresses.of(base.resolve(relative).toString());
        } catch (java.net.URISyntaxException e) {
            return Optional.empty(); // nobody could follow it
        }
    }
}
