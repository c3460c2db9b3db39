package org.markwarden.crawler.parse.fact;

import java.util.List;

/**
 * What one source says of one field.
 *
 * @param values one, or several for images, codes and the category path
 * @param path the source and the way inside it
 * @param confidence from 0 to 1
 */
public record Claim(List<String> values, String path, double confidence) {
    /** The path of what a button says that cannot be pressed. */
    public static final String OFF_BUTTON = "text:button that says so and cannot be pressed";

    public Claim {
        values = List.copyOf(values);
    }

    String value() {
        return values.getFirst();
    }
}
