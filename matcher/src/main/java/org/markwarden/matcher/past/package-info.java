/**
 * What was seen before a listing: prices of like offers, notices upheld against its seller, offers that were taken down.
 * In: offers with a price, and the records of case files. Out: a price basis, dates and likenesses, each with what it rests on.
 * Everything here is bounded, and depends on nothing but what was put in and in which order.
 */
@NullMarked
package org.markwarden.matcher.past;

import org.jspecify.annotations.NullMarked;
