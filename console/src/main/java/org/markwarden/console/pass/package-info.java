/**
 * One pass over a site from the first visit to the files a person takes away: what {@code crawl} and {@code run} do.
 * In: sites, an open folder of data. Out: listings.jsonl, coverage.json, matches.jsonl, evidence, report.html.
 */
@NullMarked
package org.markwarden.console.pass;

import org.jspecify.annotations.NullMarked;
