package org.markwarden.crawler.sitemap;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.parse.RawPage;

/** Recognises and reads sitemaps: XML, packed or not, and plain lists of addresses (sitemaps.org, "Text file"). */
public final class Sitemaps {
    private static final int MOST = 50_000;
    private static final int LOOKED_AT = 2_048;
    /** The largest a sitemap may be unpacked (sitemaps.org). */
    private static final int LARGEST = 52_428_800;

    private static final Pattern LOCATION = Pattern.compile("(<loc>\\s*+)(?!<|(?i:https?):)([^<\\s]{1,2000})");

    private Sitemaps() {}

    /** The addresses of a sitemap or an index of sitemaps; nothing when the page is neither. */
    public static Optional<List<URI>> read(RawPage page) {
        if (page.status() != 200) {
            return Optional.empty();
        }
        try {
            String text = new String(unpacked(page), StandardCharsets.ISO_8859_1);
            return looksLikeOne(text) ? Optional.of(addresses(page.url(), text)) : lines(page, text);
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            // the parser throws unchecked exceptions on damaged files; such a page is then read like any other
            return Optional.empty();
        }
    }

    private static byte[] unpacked(RawPage page) throws IOException {
        byte[] body = page.body();
        boolean packed = body.length > 2
                && body[0] == 0x1f
                && body[1] == (byte) 0x8b
                && String.valueOf(page.url().getRawPath()).endsWith(".gz");
        if (!packed) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(LARGEST);
        }
    }

    private static List<URI> addresses(URI page, String text) throws UnknownFormatException, IOException {
        // every byte is one character, so that what is not touched stays as it was
        byte[] whole = absolute(page, text).getBytes(StandardCharsets.ISO_8859_1);
        return addresses(parser().parseSiteMap("application/xml", whole, page.toURL()))
                .limit(MOST)
                .toList();
    }

    /** The protocol wants whole addresses; shops write paths all the same. */
    private static String absolute(URI page, String text) {
        return LOCATION.matcher(text)
                .replaceAll(location -> Matcher.quoteReplacement(location.group(1)
                        + NormalUrl.resolved(page, location.group(2).replace("&amp;", "&"))
                                .map(url -> url.toString().replace("&", "&amp;"))
                                .orElse(location.group(2))));
    }

    private static Optional<List<URI>> lines(RawPage page, String text) {
        boolean plain =
                String.valueOf(page.contentType()).toLowerCase(Locale.ROOT).startsWith("text/plain")
                        || String.valueOf(page.url().getRawPath()).endsWith(".txt");
        List<String> lines = plain
                ? text.replaceFirst("^\u00ef\u00bb\u00bf", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST)
                        .toList()
                : List.of();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.matches("(?i)https?://\\S+"))) {
            return Optional.empty();
        }
        return Optional.of(
                lines.stream().flatMap(line -> NormalUrl.of(line).stream()).toList());
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

    private static boolean looksLikeOne(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return start.contains("<urlset") || start.contains("<sitemapindex");
    }
}
