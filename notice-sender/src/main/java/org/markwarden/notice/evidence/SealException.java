package org.markwarden.notice.evidence;

/** A package could not be made; the case stays pending and nothing is sent. */
public class SealException extends RuntimeException {
    public SealException(String message) {
        super(message);
    }

    public SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
