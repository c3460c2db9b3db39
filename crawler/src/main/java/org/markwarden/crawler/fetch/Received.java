package org.markwarden.crawler.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of one answer. */
final class Received {
    private final RawMessage raw;
    private final int status;
    private final List<HeaderLine> headers;
    private final byte[] body;
    private final @Nullable Cut cut;

    Received(RawMessage raw, int status, List<HeaderLine> headers, byte[] body, @Nullable Cut cut) {
        this.raw = raw;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.cut = cut;
    }

    RawMessage raw() {
        return raw;
    }

    int status() {
        return status;
    }

    List<HeaderLine> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    Cut cut() {
        return cut;
    }
}
