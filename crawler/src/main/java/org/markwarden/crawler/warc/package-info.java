/**
 * Keeps what was sent: WARC/1.1 (ISO 28500:2017), one gzip member a record, SHA-256 digests in hexadecimal.
 * In: an exchange and the facts of our manners. Out: addresses of records in files that hold one host and one day; later
 * the pages again, for reading and for evidence. A file ends in {@code .open} while it is written to; {@code sync} comes
 * before a fetch is acknowledged. After a kill the tail is cut to the last whole record.
 */
@NullMarked
package org.markwarden.crawler.warc;

import org.jspecify.annotations.NullMarked;
