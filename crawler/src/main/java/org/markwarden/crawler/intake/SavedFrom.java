package org.markwarden.crawler.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.frontier.NormalUrl;

/**
 * The address that a browser or tool wrote into a page when it saved it, else what the page calls its own.
 *
 * @param claimed whether only the page says so; a copied shop keeps saying it of the shop it was copied from
 */
record SavedFrom(URI url, boolean claimed) {
    private static final String ADDRESS = "(https?://[^\\s\"'<>]{4,2000})";
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("(?i)<!--\\s*saved from url=\\(\\d{1,6}\\)" + ADDRESS),
            Pattern.compile("(?is)Page saved with SingleFile\\s+url:\\s*" + ADDRESS));
    private static final List<Pattern> CLAIMS = List.of(
            Pattern.compile("(?i)<!--\\s*Mirrored from\\s+" + ADDRESS),
            Pattern.compile("(?i)<link[^>]{0,300}rel=[\"']?canonical[\"']?[^>]{0,300}href=[\"']?" + ADDRESS),
            Pattern.compile("(?i)<link[^>]{0,300}href=[\"']?" + ADDRESS + "[\"']?[^>]{0,300}rel=[\"']?canonical"),
            Pattern.compile("(?i)<meta[^>]{0,300}property=[\"']?og:url[\"']?[^>]{0,300}content=[\"']?" + ADDRESS));

    /** The clearest of them, or nothing. */
    static @Nullable SavedFrom html(byte[] start) {
        String head = new String(start, StandardCharsets.ISO_8859_1);
        URI marked = first(MARKS, head);
        URI url = marked == null ? first(CLAIMS, head) : marked;
        return url == null ? null : new SavedFrom(url, marked == null);
    }

    private static @Nullable URI first(List<Pattern> marks, String head) {
        for (Pattern mark : marks) {
            Matcher matcher = mark.matcher(head);
            if (matcher.find()) {
                return NormalUrl.of(matcher.group(1).replace("&amp;", "&")).orElse(null);
            }
        }
        return null;
    }
}
