/**
 * Watches live rooms: looks at each while it is live, gathers what is said and written, makes listings of its shelf, keeps a
 * piece of the stream once a suspicion rests on it. In: rooms that are due in the store. Out: samples, words, listings, captures.
 * Easy to get wrong: every request goes through {@code Retrieval}, in the turns of the crawler.
 */
@NullMarked
package org.markwarden.crawler.live;

import org.jspecify.annotations.NullMarked;
