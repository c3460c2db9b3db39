/**
 * What visitors of the sample marketplace see: product pages in their markups, lists, shops, live rooms, the page of a
 * removed listing, robots.txt and the sitemap. In: the world and which offers are still up. Out: {@link
 * org.markwarden.marketplace.pages.Page}s. What is true of an offer is not known here, so that no page can tell it.
 */
@NullMarked
package org.markwarden.marketplace.pages;

import org.jspecify.annotations.NullMarked;
