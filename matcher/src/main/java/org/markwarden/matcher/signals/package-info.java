/**
 * The comparisons of a listing with one right, one small class each, in one visible list.
 * In: a {@link org.markwarden.matcher.signals.Comparison}. Out: a reading with reason and both values, or silence.
 * A main signal speaks for or against by itself; a qualifier only weighs beside a name that was found.
 */
@NullMarked
package org.markwarden.matcher.signals;

import org.jspecify.annotations.NullMarked;
