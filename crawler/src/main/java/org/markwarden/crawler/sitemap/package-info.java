/**
 * Sitemaps (sitemaps.org), plain or packed, and indexes of them. In: a page that may be one. Out: the addresses it names,
 * or nothing when it is none.
 */
@NullMarked
package org.markwarden.crawler.sitemap;

import org.jspecify.annotations.NullMarked;
