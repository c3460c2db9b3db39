package org.markwarden.crawler.warc;

import java.io.IOException;

/** A WARC file cannot be written or read; the message says which and why. */
public final class WarcException extends RuntimeException {
    WarcException(String message, IOException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
