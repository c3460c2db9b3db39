/**
 * What is asked of a name before a text counts as holding it: which disguises, how much likeness, which words beside it,
 * what is taken off. In: the table {@code demands.tsv}, the one place for these numbers. Out: each number by script,
 * length and place, read once by whoever judges. How alike two spellings are is measured elsewhere.
 */
@NullMarked
package org.markwarden.matcher.demands;

import org.jspecify.annotations.NullMarked;
