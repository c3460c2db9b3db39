package org.markwarden.matcher.register.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses workbooks that unpack to what no register is. The parts are unpacked and counted, not believed: the sizes a zip
 * states of itself may lie.
 */
final class WorkbookSize {

    /** Bytes of all parts together. */
    private static final long MOST_UNPACKED = 1L << 30;

    /** Bytes of the shared strings, which a reader holds in memory. */
    private static final long MOST_STRINGS = 256L << 20;

    /** Unpacked by packed bytes, asked of workbooks from {@link #SMALL} on. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 16L << 20;
    private static final int MOST_PARTS = 2000;

    private WorkbookSize() {}

    static void requireSane(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new IOException(file + ": refused, a workbook of " + zip.size() + " parts");
            }
            long packed = Math.max(1, Files.size(file));
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                long limit = part.getName().endsWith("sharedStrings.xml") ? MOST_STRINGS : MOST_UNPACKED;
                unpacked += size(zip, part, Math.min(limit, Math.max(SMALL, packed * MOST_RATIO) - unpacked));
                if (unpacked > MOST_UNPACKED) {
                    throw new TooLarge("it unpacks to more than " + MOST_UNPACKED + " bytes");
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(file + ": not a workbook, or one that is cut off", e);
        } catch (TooLarge e) {
            throw new IOException(file + ": refused, " + e.getMessage(), e);
        }
    }

    private static long size(ZipFile zip, ZipEntry part, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(
                            "its part " + part.getName() + " unpacks to more than " + Math.max(0, limit) + " bytes");
                }
            }
        }
        return size;
    }

    /** A part unpacks to more than it may. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }
}
