package org.markwarden.crawler.live.capture;

import java.net.URI;
import org.markwarden.domain.hash.Sha256;

/**
 * The beginning that segments of fragmented MP4 need in front of them (EXT-X-MAP).
 *
 * @param file its name in the folder
 * @param sha256 digest of the bytes in that file
 */
public record Initialisation(String file, URI uri, Sha256 sha256, long bytes) {}
