package org.markwarden.domain.text;

import java.io.IOException;
import java.io.Serial;

/** Bytes that are clearly no text; the message says what they are instead. */
public final class NotTextException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    NotTextException(String whatItIs) {
        super(whatItIs);
    }
}
