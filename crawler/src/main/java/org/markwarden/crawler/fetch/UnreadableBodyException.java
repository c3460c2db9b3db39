package org.markwarden.crawler.fetch;

import java.io.IOException;

/** A body cannot be unpacked within its limits. */
public final class UnreadableBodyException extends IOException {
    public UnreadableBodyException(String message) {
        super(message);
    }

    UnreadableBodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
