/**
 * Lists of words and how they are looked up in folded text: literal, never as patterns, Latin words only whole.
 * In: table files of the module's resources, folded characters. Out: hits with their place.
 * Every list states source, date and licence in its first lines; their digest is part of the tables version.
 */
@NullMarked
package org.markwarden.matcher.lexicon;

import org.jspecify.annotations.NullMarked;
