package org.markwarden.crawler.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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
    private static final int PACKED_START = 64;

    byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Format.LOOKED_AT);
        }
    }

    Format format() throws IOException {
        Format outside = Format.of(start(), name);
        if (outside == Format.ZIP) {
            return ZipParts.format(file);
        }
        return outside == Format.GZIP ? packed() : outside;
    }

    /** A packed archive of pages is read as it is, even when it is damaged at its beginning. */
    private Format packed() throws IOException {
        byte[] inside;
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            inside = in.readNBytes(PACKED_START);
        } catch (ZipException | EOFException e) {
            inside = new byte[0];
        }
        Format format = Format.of(inside, "");
        boolean archive = format == Format.WARC || format == Format.ARC;
        return archive ? format : name.matches("(?i).*\\.w?arc\\.gz") ? Format.WARC : Format.GZIP;
    }

    /** The place with the name of a part inside. */
    String inside(String what) {
        return depth == 0 ? what : place + " / " + what;
    }
}
