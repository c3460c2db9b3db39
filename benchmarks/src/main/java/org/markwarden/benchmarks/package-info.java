/**
 * The bench of the command line: name finding beside its anchors, whole listings, recall by kind of disguise.
 * In: sizes and a seed, or files of rights and listings. Out: one line a measurement.
 */
@NullMarked
package org.markwarden.benchmarks;

import org.jspecify.annotations.NullMarked;
