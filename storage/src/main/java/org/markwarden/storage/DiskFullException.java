package org.markwarden.storage;

/** The disk under the database is full; nothing was changed, and it goes on when there is room. */
public final class DiskFullException extends UnavailableException {
    public DiskFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
