/**
 * Chinese patent numbers in text and what a seller says about patents (Patent Law 2020, Implementing Rules 2023
 * article 101, Advertising Law article 12).
 * In: a field of a listing, the patents of the register. Out: numbers with kind and check digit; findings with the
 * article they touch. A passing check digit proves the form, never that the patent exists.
 */
@NullMarked
package org.markwarden.matcher.patent;

import org.jspecify.annotations.NullMarked;
