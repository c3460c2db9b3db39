package org.markwarden.crawler.fetch;

import java.net.URI;

/** What became of one request. */
public sealed interface Answer {
    /** Something came back; it may be cut. */
    record Came(Exchange exchange) implements Answer {}

    /** Nothing usable came back: unreachable, not understood, too slow. */
    record Missing(URI url, String reason) implements Answer {}

    /** We did not ask, by our own address rules. */
    record NotAsked(URI url, String reason) implements Answer {}
}
