/**
 * The platform operator: one desk that takes notices by HTTP and by mail, removes listings after a while, rejects one
 * notice, forwards one seller's statement, and publishes notice and result (E-Commerce Law arts. 42–44). In: notices.
 * Out: which listings are gone, and what is to be published. All of it follows from the clock: nothing runs in the
 * background.
 */
@NullMarked
package org.markwarden.marketplace.operator;

import org.jspecify.annotations.NullMarked;
