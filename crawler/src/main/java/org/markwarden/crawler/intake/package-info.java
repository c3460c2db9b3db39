/**
 * Takes in clues (F-05): archives, saved pages, mails, tables, pictures that others hand in.
 * In: a file, its source, receipt number and address. Out: the file kept byte for byte, its pages and rows as snapshots and
 * listings for the same pipeline as our own visits, and a reason for all that could not be read.
 * Easy to get wrong: nothing in a clue is trusted: not its name, its type, its sizes, nor what a complainant says of an offer.
 */
@NullMarked
package org.markwarden.crawler.intake;

import org.jspecify.annotations.NullMarked;
