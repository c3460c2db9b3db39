/**
 * Watches where platforms announce what became of notices (公示; E-Commerce Law 44).
 * In: accepted notices and the kept announcement pages. Out: Publications, counter-statements that are published with them,
 * and the deadlines these start. "Not found" is never reported as "not published".
 */
@NullMarked
package org.markwarden.notice.publication;

import org.jspecify.annotations.NullMarked;
