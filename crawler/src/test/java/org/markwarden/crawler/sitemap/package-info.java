/** Tests of sitemap: what was seen, what was not, and what is no longer read. */
@NullMarked
package org.markwarden.crawler.sitemap;

import org.jspecify.annotations.NullMarked;
