/**
 * The REST interface under {@code /api/v1}, for programs with an access token. In: requests that passed the guards of
 * {@code console.security}. Out: JSON, listings and matches in the format of the command line; mistakes as problem
 * documents (RFC 9457). Reading and deciding are {@code console.casework}'s.
 */
@NullMarked
package org.markwarden.console.api;

import org.jspecify.annotations.NullMarked;
