/**
 * Reads who runs a shop from the page where it must say so: licence, shop information, imprint, seller profile.
 * In: title, headings, address and visible lines of a page. Out: a {@link org.markwarden.domain.listing.SellerDisclosure}.
 * The words by which such pages and their labels are known stand in {@code seller-words.csv}.
 * Easy to get wrong: shops name companies in the foot of every page, and a capital is no price.
 */
@NullMarked
package org.markwarden.crawler.parse.seller;

import org.jspecify.annotations.NullMarked;
