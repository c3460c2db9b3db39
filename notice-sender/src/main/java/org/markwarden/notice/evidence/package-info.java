/**
 * Seals what a case rests on into one container that anybody can verify without us: ASiC-E around a BagIt bag.
 * In: a confirmed case file with its listing, right, match and kept page, or a WARC file and an address.
 * Out: {@code <id>_<first 12 of SHA-256>.asice} and the record of it.
 * Fails closed: without the key no package is made; without a timestamp none is recorded, so none is ever sent.
 * A digest, a signature and a timestamp prove integrity, signer and time, not that the server sent those bytes.
 */
@NullMarked
package org.markwarden.notice.evidence;

import org.jspecify.annotations.NullMarked;
