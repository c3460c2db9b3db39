/**
 * Measures name finding: titles a second beside anchors run on the same data in the same process, heap, index size, build
 * and open time at several register sizes; and how many disguises are found, kind by kind.
 * In: files when given, else a register and titles generated from a seed. Out: one result a measurement.
 */
@NullMarked
package org.markwarden.benchmarks.names;

import org.jspecify.annotations.NullMarked;
