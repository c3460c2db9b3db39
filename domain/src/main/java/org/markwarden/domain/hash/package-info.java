/**
 * Digests as a type, so that a hash is never confused with another string.
 * In: bytes. Out: lower-case hexadecimal.
 */
@NullMarked
package org.markwarden.domain.hash;

import org.jspecify.annotations.NullMarked;
