package org.markwarden.notice.draft;

/** The law behind a format does not fit the right; the message says why. */
public final class NotRenderableException extends RuntimeException {
    public NotRenderableException(String message) {
        super(message);
    }
}
