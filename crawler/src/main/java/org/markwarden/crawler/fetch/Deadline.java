package org.markwarden.crawler.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment by which one request must be over; real time, since the other end does not know our clock. */
final class Deadline {
    private final long endsAt;
    private final Duration total;

    private Deadline(long endsAt, Duration total) {
        this.endsAt = endsAt;
        this.total = total;
    }

    static Deadline in(Duration total) {
        return new Deadline(System.nanoTime() + total.toNanos(), total);
    }

    /** Milliseconds left, at most so many, at least one. */
    int millis(Duration atMost) throws SocketTimeoutException {
        long left = (endsAt - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("not finished after " + total.toMillis() + " ms");
        }
        return (int) Math.max(1, Math.min(left, atMost.toMillis()));
    }
}
