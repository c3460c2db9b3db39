/**
 * The bench of whole listings: names found in all fields, their use, the goods and every signal judged.
 * In: rights and listings. Out: listings a second in the rows of the bench.
 */
@NullMarked
package org.markwarden.benchmarks.listings;

import org.jspecify.annotations.NullMarked;
