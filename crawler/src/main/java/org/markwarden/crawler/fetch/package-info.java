/**
 * One request, one answer, nothing hidden: the bytes of both as they went over the wire, the address really connected,
 * TLS facts, timings. Redirects are answers like any other; who follows them asks again.
 * In: an address and the conditions of a repeated visit. Out: an {@code Answer}.
 * Private and special addresses are refused on the DNS answers and on the open connection; time, size and header
 * limits bound every read. HttpCore parses the messages; its types stay here.
 */
@NullMarked
package org.markwarden.crawler.fetch;

import org.jspecify.annotations.NullMarked;
