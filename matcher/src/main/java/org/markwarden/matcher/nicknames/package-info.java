/**
 * Nicknames by which sellers name a mark without writing it (驴家, 香奶奶).
 * In: {@code lists/nicknames.tsv}, an open register, the fields of a listing. Out: mentions of the rights meant, where the
 * listing gives reason to hear a nickname at all.
 */
@NullMarked
package org.markwarden.matcher.nicknames;

import org.jspecify.annotations.NullMarked;
