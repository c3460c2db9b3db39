package org.markwarden.matcher.register;

import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Variant;

/**
 * A name found in a listing seen before.
 *
 * @param field number of the text as it was added
 * @param name 0 for the name of the right, 1 and up for its aliases
 * @param start first code point of the text
 * @param end code point after the last
 */
public record SeenName(
        ListingId listing, int field, int name, int start, int end, Variant variant, double similarity) {}
