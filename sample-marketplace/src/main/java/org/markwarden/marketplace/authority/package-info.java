/**
 * A timestamp authority on the loopback (RFC 3161) with its own small certification authority: root, revocation list,
 * and the sealing certificates of the demo. In: a clock and, for a restart with the same root, a folder. Out: tokens that
 * OpenSSL, Bouncy Castle and DSS verify. Its root is trusted by nobody but the caller.
 */
@NullMarked
package org.markwarden.marketplace.authority;

import org.jspecify.annotations.NullMarked;
