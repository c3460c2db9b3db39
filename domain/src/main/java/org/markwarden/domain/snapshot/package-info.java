/**
 * What was kept of one address at one time, and what became of each attempt to fetch one.
 * In: an answer from the network or an imported file. Out: records that point into WARC files.
 * Nothing here is ever changed; a later visit is another snapshot.
 */
@NullMarked
package org.markwarden.domain.snapshot;

import org.jspecify.annotations.NullMarked;
