/**
 * A market made up from a seed: names, rights, titles and whole listings with the length and the mix of scripts of a real
 * one. In: a seed and sizes, the sentences beside this package. Out: the same market on every machine.
 */
@NullMarked
package org.markwarden.benchmarks.market;

import org.jspecify.annotations.NullMarked;
