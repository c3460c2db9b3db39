/**
 * What an analyst works on and decides.
 * In: a match at or above the threshold. Out: decisions, each a record of its own with the person or rule behind it.
 * The state of a case file is read from its records, never set.
 */
@NullMarked
package org.markwarden.domain.casework;

import org.jspecify.annotations.NullMarked;
