package org.markwarden.crawler.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.parse.RawPage;

/** Recognises and reads sitemaps. */
public final class Sitemaps {
    private static final int MOST = 50_000;
    private static final int LOOKED_AT = 2_048;

    private Sitemaps() {}

    /** The addresses of a sitemap or an index of sitemaps; nothing when the page is neither. */
    public static Optional<List<URI>> read(RawPage page) {
        if (page.status() != 200 || !looksLikeOne(page)) {
            return Optional.empty();
        }
        try {
            AbstractSiteMap map = parser().parseSiteMap(page.body(), page.url().toURL());
            return Optional.of(addresses(map).limit(MOST).toList());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            // the parser throws unchecked exceptions on damaged files; such a page is then read like any other
            return Optional.empty();
        }
    }

    private static SiteMapParser parser() {
        // strict would drop addresses outside the folder of the map; the scope of the site is checked later anyway
        return new SiteMapParser(false, true);
    }

    private static Stream<URI> addresses(AbstractSiteMap map) {
        Stream<String> written = switch (map) {
            case SiteMapIndex index ->
                index.getSitemaps().stream().map(child -> child.getUrl().toString());
            case SiteMap single -> single.getSiteMapUrls().stream().map(Sitemaps::address);
            default -> Stream.empty();
        };
        return written.flatMap(url -> NormalUrl.of(url).stream());
    }

    private static String address(SiteMapURL url) {
        return url.getUrl() == null ? "" : url.getUrl().toString();
    }

    private static boolean looksLikeOne(RawPage page) {
        byte[] body = page.body();
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        boolean packed = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
        String path = String.valueOf(page.url().getRawPath());
        return start.contains("<urlset") || start.contains("<sitemapindex") || (packed && path.endsWith(".xml.gz"));
    }
}
