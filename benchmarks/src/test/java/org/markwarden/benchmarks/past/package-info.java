/**
 * How fast a right that is new is found in the listings of the past.
 *
 * <p>In: a generated market. Out: figures on standard output.
 */
@NullMarked
package org.markwarden.benchmarks.past;

import org.jspecify.annotations.NullMarked;
