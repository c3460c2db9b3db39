package org.markwarden.crawler.live.hls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attribute list of a tag (RFC 8216, section 4.2), as far as it can be read. */
final class Attributes {
    private static final Pattern PAIR = Pattern.compile("([A-Z0-9-]{1,40})=(\"[^\"\\r\\n]{0,4000}\"|[^,\"\\s]{1,400})");
    private static final int MOST = 40;

    private final Map<String, String> values = new LinkedHashMap<>();

    private Attributes() {}

    static Attributes of(String list) {
        Attributes attributes = new Attributes();
        Matcher pair = PAIR.matcher(list);
        while (pair.find() && attributes.values.size() < MOST) {
            String value = pair.group(2);
            attributes.values.putIfAbsent(
                    pair.group(1), value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
        }
        return attributes;
    }

    @Nullable
    String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The value when it has this form. */
    @Nullable
    String text(String name, String form) {
        String value = text(name);
        return value != null && value.matches(form) ? value : null;
    }
}
