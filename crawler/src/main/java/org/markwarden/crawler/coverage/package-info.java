/**
 * What a crawl saw and what it did not. In: the attempts of a marketplace, its listings. Out: {@code coverage.json}.
 * Everything is counted from the store, so that a resumed crawl reports the whole and not only its last part.
 */
@NullMarked
package org.markwarden.crawler.coverage;

import org.jspecify.annotations.NullMarked;
