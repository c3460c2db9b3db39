/**
 * What people said of suspicions, as labels: decisions of analysts, readings by a second person, and what both are worth as
 * evidence of how often the matcher is right.
 * In: the records of case files. Out: labels to fit to, shares with intervals, agreement. A case file on which two readers
 * disagree is kept and counted, and is no label.
 */
@NullMarked
package org.markwarden.matcher.labels;

import org.jspecify.annotations.NullMarked;
