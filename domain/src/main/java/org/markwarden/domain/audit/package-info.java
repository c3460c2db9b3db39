/**
 * The append-only, hash-linked log of what was done, by whom, when (F-74).
 * In: events. Out: links that a check can follow from the first to the last.
 * Personal values are never in here, only salted hashes.
 */
@NullMarked
package org.markwarden.domain.audit;

import org.jspecify.annotations.NullMarked;
