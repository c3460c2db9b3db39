package org.markwarden.crawler.parse.layout;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** A link of a page and the address it leads to. */
public final class Anchor {
    private static final int LONGEST = 400;

    private final Element element;
    private final URI target;
    private @Nullable String text;

    public Anchor(Element element, URI target) {
        this.element = element;
        this.target = target;
    }

    public Element element() {
        return element;
    }

    public URI target() {
        return target;
    }

    /** What it shows, at most some four hundred characters. */
    public String text() {
        String shown = text == null ? Brief.of(element, LONGEST) : text;
        text = shown;
        return shown;
    }
}
