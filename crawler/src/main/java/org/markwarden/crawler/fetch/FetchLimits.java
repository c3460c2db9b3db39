package org.markwarden.crawler.fetch;

import java.time.Duration;

/**
 * Bounds of one request.
 *
 * @param connect until one address is connected
 * @param read between two pieces of an answer
 * @param total for everything, names and handshakes included
 * @param body bytes of a body as sent
 * @param decoded bytes of a body once unpacked
 */
public record FetchLimits(Duration connect, Duration read, Duration total, int body, int decoded) {
    /** For pages of marketplaces. */
    public static final FetchLimits DEFAULT =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 10 << 20, 32 << 20);

    /** At most so many header lines. */
    static final int HEADERS = 200;

    /** At most so many bytes of one header line. */
    static final int HEADER_LINE = 16 << 10;

    /** The same with another bound on the whole. */
    public FetchLimits within(Duration total) {
        return new FetchLimits(shorter(connect, total), shorter(read, total), total, body, decoded);
    }

    /** The same with another bound on the body. */
    public FetchLimits ofBody(int bytes) {
        return new FetchLimits(connect, read, total, bytes, decoded);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
