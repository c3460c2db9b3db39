package org.markwarden.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses as manifests write them, straight from a browser's address bar. */
public final class SavedAddress {
    private SavedAddress() {}

    /** The address; characters that a URI may not hold are escaped. */
    public static URI of(String written) {
        try {
            return new URI(escaped(written.strip()));
        } catch (URISyntaxException e) {
            return URI.create("about:blank"); // the page can still be read, only its links cannot
        }
    }

    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean stray = c == '%' && !url.substring(i + 1).matches("(?s)[0-9a-fA-F]{2}.*");
            if (c <= ' ' || "{}|\\^`\"<>[]".indexOf(c) >= 0 || stray) {
                escaped.append("%%%02X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
