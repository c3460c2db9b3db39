package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a clue: the clue itself or one inside another.
 *
 * @param place where it stands, in words
 * @param name what it is called, without folders
 * @param file its bytes on our disk
 * @param depth files it stands within
 * @param url the address it shows, as far as somebody said so
 */
record Part(
        String place,
        String name,
        Path file,
        int depth,
        @Nullable URI url) {
    byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Format.LOOKED_AT);
        }
    }

    Format format() throws IOException {
        Format outside = Format.of(start(), name);
        return outside == Format.ZIP ? ZipParts.format(file) : outside;
    }

    /** The place with the name of a part inside. */
    String inside(String what) {
        return depth == 0 ? what : place + " / " + what;
    }
}
