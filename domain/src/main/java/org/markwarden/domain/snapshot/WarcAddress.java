package org.markwarden.domain.snapshot;

import org.markwarden.domain.hash.Sha256;

/**
 * Where a WARC record stands: one gzip member of one file.
 *
 * @param file path relative to the folder of WARC files, without a suffix that rotation adds
 * @param offset first byte of the member
 * @param length bytes of the member, compressed
 * @param sha256 digest of the member's bytes as they stand in the file
 */
public record WarcAddress(String file, long offset, long length, Sha256 sha256) {}
