/**
 * Livestream rooms (直播间) and what was seen and heard in them: samples of a room, its shelf over time, words with their second.
 * In: what one visit saw. Out: one history of many visits, and words laid beside the item that was being explained.
 * Easy to get wrong: a show time counts from the start of the show, an instant does not; viewers' words are not the seller's.
 */
@NullMarked
package org.markwarden.domain.live;

import org.jspecify.annotations.NullMarked;
