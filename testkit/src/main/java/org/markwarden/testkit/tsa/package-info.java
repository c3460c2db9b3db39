/**
 * A timestamp authority for tests (RFC 3161) with a certificate authority of its own, in memory or on the loopback.
 * In: requests. Out: granted responses at the time of the clock given; or none, or spoilt ones, when told so.
 */
@NullMarked
package org.markwarden.testkit.tsa;

import org.jspecify.annotations.NullMarked;
