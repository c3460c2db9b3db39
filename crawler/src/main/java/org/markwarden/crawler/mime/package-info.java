/**
 * Takes mails (RFC 5322) and pages saved as MHTML (RFC 2557) apart, within bounds, without holding them.
 * In: the bytes of a mail. Out: its parts in their order, and whether it was whole. Apache mime4j has its home here.
 * Easy to get wrong: the first page of an MHTML file is the page, the others are its frames.
 */
@NullMarked
package org.markwarden.crawler.mime;

import org.jspecify.annotations.NullMarked;
