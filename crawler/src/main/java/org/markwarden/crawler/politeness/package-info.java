/**
 * Manners towards a host: one request at a time, a pause between two, a budget for the day, patience when it is asked
 * for, and a rest when the host fails. In: the pace of a marketplace and what came of each request. Out: a turn, at once
 * or later. State lives in the frontier store, so that a restart keeps manners; all time comes from the clock passed in.
 */
@NullMarked
package org.markwarden.crawler.politeness;

import org.jspecify.annotations.NullMarked;
