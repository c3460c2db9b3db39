/** Tests of coverage: what was seen, what was not, and what is no longer read. */
@NullMarked
package org.markwarden.crawler.coverage;

import org.jspecify.annotations.NullMarked;
