/**
 * How a listing uses a name it mentions: as a mark, for what it fits, as an ordinary word, second-hand, authorised,
 * negated (Trademark Law, articles 48, 57 and 59).
 * In: the fields of a listing and the names found in them. Out: one verdict per mention with the words that decided.
 */
@NullMarked
package org.markwarden.matcher.use;

import org.jspecify.annotations.NullMarked;
