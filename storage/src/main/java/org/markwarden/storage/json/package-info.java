/**
 * Listings, matches and rights as lines of JSON, in exactly the forms of DESIGN 3.
 * In: lines of files, request bodies, columns of the database. Out: records of the domain, and the same lines again.
 * Unknown keys are passed over; absent, null and blank mean unknown; what is there and wrong is refused by its path.
 * Text is taken as it stands (offsets count its code points), only what is no Unicode text becomes U+FFFD.
 */
@NullMarked
package org.markwarden.storage.json;

import org.jspecify.annotations.NullMarked;
