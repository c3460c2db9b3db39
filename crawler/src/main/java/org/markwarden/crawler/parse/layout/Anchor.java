package org.markwarden.crawler.parse.layout;

import java.net.URI;
import org.jsoup.nodes.Element;

/** A link of a page and the address it leads to. */
public record Anchor(Element element, URI target) {}
