/**
 * The register of rights: what is protected, for whom, where, until when: DESIGN 3, "Register".
 * In: rows of a register file. Out: a sealed family that is switched over without a default.
 * A right that is not in force on the day of the listing is shown and never raised.
 */
@NullMarked
package org.markwarden.domain.right;

import org.jspecify.annotations.NullMarked;
