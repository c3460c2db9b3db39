/**
 * The clocks of law, in Asia/Shanghai.
 * In: the instant something was received. Out: the last day, or nothing when the table of working days does not reach that far.
 * Working days, with the moved ones (调休), come from a dated table; a year that is not in it is unknown, never guessed.
 */
@NullMarked
package org.markwarden.notice.calendar;

import org.jspecify.annotations.NullMarked;
