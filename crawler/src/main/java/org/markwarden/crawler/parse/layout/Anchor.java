package org.markwarden.crawler.parse.layout;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;

/**
 * A link of a page and the address it leads to.
 *
 * @param text what it shows, at most some four hundred characters
 */
public record Anchor(Element element, URI target, String text) {
    private static final int LONGEST = 400;

    /** A link with the beginning of its text. */
    public static Anchor of(Element element, URI target) {
        return new Anchor(element, target, Brief.of(element, LONGEST));
    }
}
