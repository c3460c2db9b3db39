package org.markwarden.storage;

/** Nothing can be kept or read at present, whatever it is: the database does not answer, or its disk is full. It may later. */
public class UnavailableException extends StorageException {
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
