/**
 * Markup made for machines: JSON-LD, microdata (WHATWG HTML, section 5), RDFa (W3C, Lite and Core), meta properties.
 * In: a parsed document. Out: things with types and properties, and what they claim of an offer.
 * Easy to get wrong: a page marks up its recommendations as well; the one the page is about must be told apart.
 */
@NullMarked
package org.markwarden.crawler.parse.markup;

import org.jspecify.annotations.NullMarked;
