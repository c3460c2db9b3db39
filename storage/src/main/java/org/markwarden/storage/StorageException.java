package org.markwarden.storage;

/** The database, or the disk under it, did not do what was asked. The message says which and what it answered. */
public class StorageException extends RuntimeException {
    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
