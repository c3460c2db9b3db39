/**
 * One offer as read from one snapshot, and who offers it: DESIGN 3, "Listing".
 * In: what the crawler read, or a line of a file. Out: an immutable record that the matcher compares.
 * Absent means unknown: never an empty string, never a zero.
 */
@NullMarked
package org.markwarden.domain.listing;

import org.jspecify.annotations.NullMarked;
