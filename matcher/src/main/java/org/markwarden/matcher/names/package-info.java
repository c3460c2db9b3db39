/**
 * Finds registered names in text, in every disguise.
 *
 * <p>In: the names of the register, packed once into hash tables, and one text at a time. Out: spans of the original
 * text with the variant and how similar it is. Each view of the text (as written, skeleton, syllables, look-alikes,
 * pinyin letters) asks its own small gate before any table, so that most positions cost two array reads. A finder
 * belongs to one thread and allocates nothing while it scans; an index is shared and never changes.
 */
@NullMarked
package org.markwarden.matcher.names;

import org.jspecify.annotations.NullMarked;
