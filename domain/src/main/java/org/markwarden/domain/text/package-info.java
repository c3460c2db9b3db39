/**
 * What every text must be before it becomes part of a record: no U+0000 (PostgreSQL refuses it) and no lone surrogate
 * (both databases store a question mark without a word).
 * In: strings from pages, files, people. Out: the same strings, refused or cleaned.
 * Easy to get wrong: offsets in this product count Unicode code points, Java counts UTF-16 units.
 */
@NullMarked
package org.markwarden.domain.text;

import org.jspecify.annotations.NullMarked;
