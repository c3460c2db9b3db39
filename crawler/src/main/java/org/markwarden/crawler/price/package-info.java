/**
 * Reads what is written of money: one notation in, amount and currency out.
 * In: a short text such as {@code 1.298,00 €} and, where there is one, a hint at the currency.
 * Out: {@link org.markwarden.crawler.price.PriceText}, which says what is unknown rather than guess.
 * Easy to get wrong: three digits after a sign are thousands nearly everywhere, and fils in Kuwait.
 */
@NullMarked
package org.markwarden.crawler.price;

import org.jspecify.annotations.NullMarked;
