/**
 * What a site asks of crawlers (RFC 9309) and what follows for one address.
 * In: the bytes of robots.txt and the status they came with. Out: a decision with its reason, the asked-for delay, the
 * sitemaps named. Two readings must both allow an address: the one of Google's matcher, held to its published cases,
 * and the one of crawler-commons. Where they differ the page is left alone.
 */
@NullMarked
package org.markwarden.crawler.robots;

import org.jspecify.annotations.NullMarked;
