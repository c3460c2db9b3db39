package org.markwarden.storage.folder;

import java.nio.file.Path;
import java.util.Locale;
import org.markwarden.storage.StorageException;

/** Asks for the room that is surely needed before anything is copied. */
final class Room {
    private Room() {}

    /** @throws StorageException with both numbers when less is free */
    static void require(String what, long needed, long free, Path place) {
        if (needed > free) {
            throw new StorageException(String.format(
                    Locale.ROOT,
                    "no room for the %s: %,d bytes are needed at least, and %,d are free on the disk of %s",
                    what,
                    needed,
                    free,
                    place));
        }
    }
}
