package org.markwarden.crawler.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Writes the request line and header block of a GET (RFC 9112). */
final class RequestText {
    private static final String END = "\r\n";

    private RequestText() {}

    static String get(URI url, Origin origin, Identity identity, Conditions conditions) {
        StringBuilder text = new StringBuilder(512);
        text.append("GET ").append(target(url)).append(" HTTP/1.1").append(END);
        header(text, "Host", origin.hostAndPort());
        header(text, "User-Agent", identity.userAgent());
        header(text, "From", mail(identity.contact()));
        header(text, "Accept", "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5");
        header(text, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
        // a part of a coded body is of no use, so a part is asked for as it is
        header(text, "Accept-Encoding", conditions.range() == null ? ContentDecoding.OFFERED : "identity");
        header(text, "Range", conditions.range());
        header(text, "If-None-Match", conditions.etag());
        header(text, "If-Modified-Since", conditions.lastModified());
        return text.append(END).toString();
    }

    private static @Nullable String mail(@Nullable String contact) {
        return contact != null && contact.contains("@") && !contact.contains(":") ? contact : null;
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** A value that could end the line early, or does not fit its bytes, is left out. */
    private static void header(StringBuilder text, String name, @Nullable String value) {
        if (value != null && value.chars().allMatch(c -> c >= 0x20 && c <= 0xff && c != 0x7f)) {
            text.append(name).append(": ").append(value).append(END);
        }
    }
}
