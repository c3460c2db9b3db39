package org.markwarden.matcher.model;

import org.jspecify.annotations.Nullable;

/** A model file that cannot be used; the message names the file and the fault. */
public final class InvalidModelException extends RuntimeException {

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
