package org.markwarden.crawler.parse.state;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The page an object says it is shown on: shops write the whole path, or only the words at its end. */
final class ItemAddress {
    private static final List<String> WORDS =
            List.of("handle", "slug", "urlKey", "url_key", "urlSlug", "url_slug", "seoUrl", "seoName", "permalink");
    private static final List<String> PATHS =
            List.of("url", "link", "href", "path", "uri", "productUrl", "detailUrl", "canonicalUrl", "onlineStoreUrl");
    private static final int SHORTEST = 3;

    private ItemAddress() {}

    static boolean isOf(ObjectNode object, URI address) {
        String path = path(address.getRawPath());
        String words = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{3,5}$", "");
        boolean tells = words.length() >= SHORTEST && words.chars().anyMatch(Character::isLetter);
        return tells
                && (WORDS.stream().anyMatch(key -> words.equals(text(object, key)))
                        || PATHS.stream().anyMatch(key -> path.equals(pathOf(text(object, key)))));
    }

    private static @Nullable String text(ObjectNode object, String key) {
        JsonNode value = object.get(key);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    private static String pathOf(@Nullable String written) {
        if (written == null || written.indexOf('/') < 0) {
            return "";
        }
        try {
            return path(URI.create(written.strip()).getRawPath());
        } catch (IllegalArgumentException e) {
            return ""; // what is written there is no address
        }
    }

    private static String path(@Nullable String raw) {
        String path = raw == null ? "" : raw;
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
