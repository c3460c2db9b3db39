package org.markwarden.crawler.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.mime.MimeStart;
import org.markwarden.crawler.mime.SavedWebPage;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcPages;

/**
 * A saved file: a page, alone or with its parts in MHTML, or a WARC or ARC file of many.
 *
 * @param body the page, unpacked; of a WARC file only its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared by nobody
record SavedFile(Path file, byte[] body) {
    private static final int LARGEST = 33 << 20;
    private static final int LOOKED_AT = 8_192;

    /** Opens the file; a page is read up to a little more than the reader takes, so that it can say so. */
    static SavedFile read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(4);
            boolean packed = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            byte[] start = packed ? unpacked(in) : in.readNBytes(LARGEST);
            return new SavedFile(file, start);
        }
    }

    private static byte[] unpacked(InputStream in) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try (GZIPInputStream unpacked = new GZIPInputStream(in)) {
            int read = unpacked.read(buffer);
            while (read >= 0 && out.size() < LARGEST) {
                out.write(buffer, 0, read);
                if (out.size() < 2 * buffer.length && isWarc(out.toByteArray(), out.size())) {
                    break;
                }
                read = unpacked.read(buffer);
            }
        } catch (EOFException e) {
            if (!isWarc(out.toByteArray(), out.size())) { // of a WARC file, the records before the break are whole
                throw new EOFException("the packed file is cut short");
            }
        }
        return out.toByteArray();
    }

    boolean isWarc() {
        return isWarc(body, body.length);
    }

    /** Says whether a browser saved the page with its parts in one file. */
    boolean isSavedWebPage() {
        return MimeStart.isSavedPage(
                new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
    }

    /** The page that a browser saved; nothing where none is in the file. */
    @Nullable
    SavedWebPage webPage() throws IOException {
        return SavedWebPage.read(new ByteArrayInputStream(body), LARGEST);
    }

    private static boolean isWarc(byte[] start, int length) {
        String begin = new String(start, 0, Math.min(length, 11), StandardCharsets.ISO_8859_1);
        return begin.startsWith("WARC/") || begin.startsWith("filedesc://");
    }

    /** Every answer of a WARC or ARC file, with the record's id; damaged ones are said to be. */
    void eachPage(BiConsumer<String, SavedPage> pages) throws IOException {
        WarcPages.each(file, archived -> pages.accept(archived.record(), saved(archived)));
    }

    private static SavedPage saved(ArchivedPage archived) {
        return switch (archived) {
            case ArchivedPage.Intact intact -> new SavedPage.Intact(intact.page());
            case ArchivedPage.Damaged damaged -> new SavedPage.Damaged(damaged.reason());
        };
    }
}
