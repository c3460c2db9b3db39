/**
 * What to visit next, and when. In: the addresses a page names and what became of a visit. Out: visits, normalised, within
 * their site, bounded against traps, with the time they are due. A page that changed is visited sooner next time, one
 * that did not later; nothing is kept here that the frontier store does not hold, but the counts against traps.
 */
@NullMarked
package org.markwarden.crawler.frontier;

import org.jspecify.annotations.NullMarked;
