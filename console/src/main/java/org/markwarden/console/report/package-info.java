/**
 * The report of one pass: {@code report.html}, one file without scripts or outside resources, in Chinese and English.
 * In: the stores after the pass, and the counts of its steps. Out: HTML that a person reads and prints.
 * Easy to get wrong: every word of a listing is hostile and goes through {@code Html.escape}.
 */
@NullMarked
package org.markwarden.console.report;

import org.jspecify.annotations.NullMarked;
