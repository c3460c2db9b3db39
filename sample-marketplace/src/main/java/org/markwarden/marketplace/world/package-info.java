/**
 * The small world that is sold on the sample marketplace: fifteen shops, their offers, two live rooms, and what of it is
 * planted. In: a seed and the tables under {@code resources}, written for this project. Out: a {@link
 * org.markwarden.marketplace.world.World} that is the same for the same seed, and the verdict on each of its offers.
 * Knows nothing of pages or HTTP.
 */
@NullMarked
package org.markwarden.marketplace.world;

import org.jspecify.annotations.NullMarked;
