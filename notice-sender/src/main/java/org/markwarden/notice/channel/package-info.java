/**
 * Carries cleared notices to the platform operators by HTTP and by mail (F-61).
 * In: cleared notices. Out: one Dispatch record before the first byte leaves, one for the answer.
 * A crash in between leaves the attempt unknown; it is made again with the same reference (Idempotency-Key, Message-ID), so
 * that the operator's desk sees one notice.
 */
@NullMarked
package org.markwarden.notice.channel;

import org.jspecify.annotations.NullMarked;
