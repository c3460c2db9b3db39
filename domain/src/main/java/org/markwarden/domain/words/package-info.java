/**
 * What the codes of records are called in the languages of the product. In: a code such as {@code use.second-hand}. Out: words for people,
 * the same on every page, in every report and in every notice.
 */
@NullMarked
package org.markwarden.domain.words;

import org.jspecify.annotations.NullMarked;
