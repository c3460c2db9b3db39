package org.markwarden.crawler.fetch;

import java.io.IOException;

/** Our address rules forbid the connection. */
final class RefusedAddressException extends IOException {
    RefusedAddressException(String message) {
        super(message);
    }
}
