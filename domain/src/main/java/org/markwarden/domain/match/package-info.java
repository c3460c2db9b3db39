/**
 * A listing compared with the register, and why: DESIGN 3, "Match".
 * In: a listing and rights. Out: mentions, weighed signals, findings that stand on no single right.
 * The score is the computation that the explanation shows; versions of model, tables and register travel with it.
 */
@NullMarked
package org.markwarden.domain.match;

import org.jspecify.annotations.NullMarked;
