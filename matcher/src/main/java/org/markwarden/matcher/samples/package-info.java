/**
 * The listings written for Markwarden, each labelled with what a careful person would say of it and why: which right it
 * touches, how the name is used, in which variant, and whether it should be raised.
 * In: {@code samples/listings.jsonl}, lines of listings with one key more, and {@code samples/register.jsonl}; beside
 * them three {@code blind-} pairs, labelled by someone who had seen neither rules nor scores.
 * Out: {@link org.markwarden.matcher.samples.SampleListing} and the rights, for tests, for fitting and for the quality
 * report.
 */
@NullMarked
package org.markwarden.matcher.samples;

import org.jspecify.annotations.NullMarked;
