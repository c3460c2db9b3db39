/**
 * Tells what a page is before anything is read from it: challenge, delisted, list, offer.
 * In: status, address, visible text, markup. Out: {@link org.markwarden.crawler.parse.kind.Verdict} with a reason.
 * Easy to get wrong: the word captcha stands in the scripts of most shops; what counts is what a visitor sees.
 */
@NullMarked
package org.markwarden.crawler.parse.kind;

import org.jspecify.annotations.NullMarked;
