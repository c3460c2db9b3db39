/**
 * Looks again at what a notice complained of, and says what became of it (F-62, F-63).
 * In: accepted notices, and the pages the crawler keeps at our request. Out: an Outcome for each look at each location.
 * A page that could not be seen says nothing about the offer: challenges, blocks and errors never count as removal.
 */
@NullMarked
package org.markwarden.notice.followup;

import org.jspecify.annotations.NullMarked;
