package org.markwarden.crawler.parse.dom;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The sizes in which a picture is offered. */
public final class ImageSet {
    private static final int LONGEST = 8_000;

    private ImageSet() {}

    /** The widest of an element's set as written there, or "" when it has none. */
    public static String widest(Element image) {
        String set = image.attr("srcset");
        return widest(set.isEmpty() ? image.attr("data-srcset") : set);
    }

    /** Of {@code a.jpg 480w, b.jpg 2x} the one with the greatest number (WHATWG HTML, srcset). */
    public static String widest(String set) {
        String best = "";
        double most = -1;
        for (String candidate : set.length() > LONGEST ? new String[0] : set.split(",\\s+", -1)) {
            String[] parts = candidate.strip().split("\\s+", -1);
            String size =
                    parts.length < 2 ? "1" : parts[1].toLowerCase(Locale.ROOT).replaceAll("[wx]$", "");
            double number = size.matches("\\d{1,6}(?:\\.\\d{1,3})?") ? Double.parseDouble(size) : 0;
            if (number > most && !parts[0].isEmpty() && !parts[0].startsWith("data:")) {
                best = parts[0];
                most = number;
            }
        }
        return best;
    }
}
