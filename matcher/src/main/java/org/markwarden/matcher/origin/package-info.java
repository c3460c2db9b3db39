/**
 * Places named by listings and by rights, and whether one lies in the other (GI origin, territory of a permission).
 * In: free text of origin and ship-from, the protected area. Out: inside, outside, unknown, with the words compared.
 */
@NullMarked
package org.markwarden.matcher.origin;

import org.jspecify.annotations.NullMarked;
