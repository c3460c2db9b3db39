package org.markwarden.crawler.fetch;

import java.time.Duration;

/**
 * How long the parts of a request took.
 *
 * @param connect names, connection and handshake; zero on a connection that was open already
 * @param firstByte from the last byte of the request to the end of the header block
 * @param total everything
 */
public record Timing(Duration connect, Duration firstByte, Duration total) {}
