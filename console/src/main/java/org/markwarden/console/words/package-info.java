/**
 * Every word of the interface in both languages. In: keys and codes, and sentences that stages recorded. Out: words in the language of who
 * reads, or in both side by side for a page that is kept.
 * Easy to get wrong: a key stands in both tables with the same places.
 */
@NullMarked
package org.markwarden.console.words;

import org.jspecify.annotations.NullMarked;
