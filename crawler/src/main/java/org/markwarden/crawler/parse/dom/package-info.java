/**
 * The parsed document, walked once: its elements by what readers look for, and their text up to a limit.
 * In: a jsoup document. Out: {@link org.markwarden.crawler.parse.dom.Inventory}, short texts.
 * Easy to get wrong: a selector or a whole text asked for each element makes reading many times slower than parsing.
 */
@NullMarked
package org.markwarden.crawler.parse.dom;

import org.jspecify.annotations.NullMarked;
