package org.markwarden.crawler.marketplace;

import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * One place where a value stands: {@code css: .price@data-value}, {@code state: __INIT_DATA__/item/price},
 * {@code json: /data/items/0/title}, {@code meta: product:brand}; {@code #} and a regular expression may follow, whose
 * first group is the value.
 *
 * @param source css, state, json or meta
 * @param place selector or path
 * @param attribute the attribute of the element, its text when absent
 * @param pattern what to take of the value
 */
public record FieldRule(
        Source source,
        String place,
        @Nullable String attribute,
        @Nullable Pattern pattern) {
    /** Where a rule looks. */
    public enum Source {
        CSS,
        STATE,
        JSON,
        META
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static FieldRule of(String written) {
        int colon = written.indexOf(':');
        Source source = colon < 0 ? null : source(written.substring(0, colon).strip());
        if (source == null) {
            throw new IllegalArgumentException("wants css:, state:, json: or meta: in front, has " + written);
        }
        String rest = written.substring(colon + 1).strip();
        int hash = rest.indexOf(" # ");
        Pattern pattern =
                hash < 0 ? null : Pattern.compile(rest.substring(hash + 3).strip());
        String place = hash < 0 ? rest : rest.substring(0, hash).strip();
        int at = source == Source.CSS ? place.lastIndexOf('@') : -1;
        if (place.isEmpty()) {
            throw new IllegalArgumentException("names no place: " + written);
        }
        if (place.startsWith("$") && (source == Source.STATE || source == Source.JSON)) {
            throw new IllegalArgumentException("wants a path such as data/items/0/title, has " + place);
        }
        if (source == Source.CSS) {
            requireSelector(at <= 0 ? place : place.substring(0, at));
        }
        return at <= 0
                ? new FieldRule(source, place, null, pattern)
                : new FieldRule(source, place.substring(0, at), place.substring(at + 1), pattern);
    }

    /** A selector that cannot be read would miss on every page. */
    private static void requireSelector(String written) {
        try {
            QueryParser.parse(written);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("no selector: " + e.getMessage(), e);
        }
    }

    private static @Nullable Source source(String word) {
        return switch (word) {
            case "css" -> Source.CSS;
            case "state" -> Source.STATE;
            case "json" -> Source.JSON;
            case "meta" -> Source.META;
            default -> null;
        };
    }

    @Override
    public String toString() {
        String tail = (attribute == null ? "" : "@" + attribute) + (pattern == null ? "" : " # " + pattern);
        return source.name().toLowerCase(java.util.Locale.ROOT) + ": " + place + tail;
    }
}
