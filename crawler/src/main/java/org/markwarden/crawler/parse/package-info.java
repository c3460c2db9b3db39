/**
 * Reads a page: what kind it is, the listings it offers itself, where to go on.
 * In: {@link org.markwarden.crawler.parse.RawPage}, as hostile as the open web. Out:
 * {@link org.markwarden.crawler.parse.Reading}; each value with its source, each missing one with a reason.
 * Easy to get wrong: recommended items carry prices too, and a challenge page looks like any other.
 */
@NullMarked
package org.markwarden.crawler.parse;

import org.jspecify.annotations.NullMarked;
