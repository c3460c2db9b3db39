/**
 * The sample marketplace: a small world to watch, on the loopback, the same for the same seed. Shops, live rooms, a
 * platform operator that takes notices by HTTP and mail and publishes what became of them, and a timestamp authority.
 * In: {@link org.markwarden.marketplace.MarketplaceOptions}. Out: addresses to crawl, and — to the caller only, never
 * over HTTP — the truth about every listing and the log of every request.
 */
@NullMarked
package org.markwarden.marketplace;

import org.jspecify.annotations.NullMarked;
