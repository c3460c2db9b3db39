/**
 * Clues (线索): what others hand in and what became of it. A clue is one file, known by its digest; every hand-in of it is
 * a receipt; every page, row or picture found in it is an item.
 * In: files of complainants, holders, platforms, monitoring systems. Out: listings, and reasons for what could not be read.
 * Easy to get wrong: the same file handed in twice is one clue with two receipts.
 */
@NullMarked
package org.markwarden.domain.clue;

import org.jspecify.annotations.NullMarked;
