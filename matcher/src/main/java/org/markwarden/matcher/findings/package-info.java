/**
 * What a listing says that stands on no single right: counterfeit wording, a registered sign on nothing registered,
 * a flagship claim without a permission, prohibited signs, labels for sale.
 * In: the fields of a listing and the names found in them. Out: findings with place, reason and law.
 */
@NullMarked
package org.markwarden.matcher.findings;

import org.jspecify.annotations.NullMarked;
