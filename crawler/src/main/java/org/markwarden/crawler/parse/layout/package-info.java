/**
 * Reads a page as a visitor sees it: the block of the offer, its price, its button, its table of attributes, and the
 * cards of a list.
 * In: a parsed document. Out: claims with their confidence, weaker than markup's and often the only ones.
 * Easy to get wrong: the page is not rendered; names of classes and the order of writing stand for place and size.
 */
@NullMarked
package org.markwarden.crawler.parse.layout;

import org.jspecify.annotations.NullMarked;
