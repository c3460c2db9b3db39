/**
 * What a listing sells, as Nice classes with a probability and the words that led there, and how that compares with
 * the goods of a right (Trademark Law, article 57; similar goods by class and by shared goods words).
 * In: category, title, attributes; the classes and goods text of a right. Out: an estimate and a comparison.
 */
@NullMarked
package org.markwarden.matcher.goods;

import org.jspecify.annotations.NullMarked;
