/**
 * Reads saved pages: the {@code extract} command without its console.
 * In: HTML, MHTML, JSON and WARC files, packed or not, and manifests that name them. Out: one line of JSON a page.
 * Easy to get wrong: a file that cannot be read is a page of kind error, and the next one is read all the same.
 */
@NullMarked
package org.markwarden.crawler.extract;

import org.jspecify.annotations.NullMarked;
