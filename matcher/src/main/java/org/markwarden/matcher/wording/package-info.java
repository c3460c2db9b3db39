/**
 * Wording of listings that speaks by itself: counterfeit vocabulary, evasion, claims of a shop, labels for sale.
 * In: the fields of a listing, the versioned list {@code lists/listing-words.tsv}. Out: hits with kind and strength;
 * a hit that is only denied (拒绝高仿, no replicas) is left out.
 */
@NullMarked
package org.markwarden.matcher.wording;

import org.jspecify.annotations.NullMarked;
