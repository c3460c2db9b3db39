/**
 * The HTTP face of the sample marketplace on the loopback: routes, the slow and the throttling corner, conditional
 * requests, compression, and the log of every request. In: pages and the platform's desk. Out: answers, and the list of
 * requests by which a test sees whether a visitor was polite.
 */
@NullMarked
package org.markwarden.marketplace.server;

import org.jspecify.annotations.NullMarked;
