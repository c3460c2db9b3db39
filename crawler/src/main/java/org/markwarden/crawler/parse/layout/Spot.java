package org.markwarden.crawler.parse.layout;

import org.jsoup.nodes.Element;

/**
 * Something at a place of a page.
 *
 * @param at how many characters of visible text stand before it
 */
record Spot(Element element, String text, int at) {}
