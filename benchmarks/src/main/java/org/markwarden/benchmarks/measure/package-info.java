/**
 * How speed is measured: warm rounds in which all contenders take turns, so that both meet the same noise.
 * In: ways to scan a list of texts or listings. Out: how many a second, and one row for a person or a program.
 */
@NullMarked
package org.markwarden.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
