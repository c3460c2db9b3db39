/**
 * What the sources of a page claim about one offer, and the rules by which one claim is believed.
 * In: claims with path and confidence. Out: a {@link org.markwarden.domain.listing.Listing} whose every field has a
 * source, or a reason why it is unknown.
 */
@NullMarked
package org.markwarden.crawler.parse.fact;

import org.jspecify.annotations.NullMarked;
