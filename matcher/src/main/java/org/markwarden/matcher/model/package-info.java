/**
 * The table of weights that turns readings of signals into log-odds, and how it is fitted anew.
 * In: a table file with version and digest; labelled comparisons. Out: contributions; a fitted table that is refused
 * when it is worse than the one in use.
 */
@NullMarked
package org.markwarden.matcher.model;

import org.jspecify.annotations.NullMarked;
