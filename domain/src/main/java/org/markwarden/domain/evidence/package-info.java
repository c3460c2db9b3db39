/**
 * Sealed files that prove what was offered, verifiable without us.
 * In: a confirmed case file and its snapshot. Out: the record of one package.
 */
@NullMarked
package org.markwarden.domain.evidence;

import org.jspecify.annotations.NullMarked;
