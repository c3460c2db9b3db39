package org.markwarden.marketplace.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Escaping, and templates with {@code {{name}}} places. */
final class Html {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** JSON that can stand in a script element: no sign that could end it. */
    static String script(JsonNode json) {
        return json.toString().replace("<", "\\u003c").replace("\u2028", "\\u2028");
    }

    /** Fills a template; the values are HTML already. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing for {{" + found.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
