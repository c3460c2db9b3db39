package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip files: workbooks, web archives (WACZ), or files packed together. */
final class ZipParts {
    private static final String ARCHIVE = "archive/";
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_GROWTH = 400;
    private static final long SMALL = 4L << 20;

    private final Walk walk;
    private final Opening opening;

    ZipParts(Walk walk, Opening opening) {
        this.walk = walk;
        this.opening = opening;
    }

    /** What a zip file is by the names in it; one that cannot be opened is a zip file all the same. */
    static Format format(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return format(zip);
        } catch (ZipException e) {
            return Format.ZIP;
        }
    }

    private static Format format(ZipFile zip) {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Format.WORKBOOK;
        }
        if (zip.getEntry("word/document.xml") != null) {
            return Format.DOCUMENT;
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return Format.SLIDES;
        }
        boolean archive = zip.getEntry("datapackage.json") != null
                && zip.stream().anyMatch(entry -> entry.getName().startsWith(ARCHIVE));
        return archive ? Format.WEB_ARCHIVE : Format.ZIP;
    }

    void read(Part part, Format format) throws IOException {
        try (ZipFile zip = new ZipFile(part.file().toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                walk.tell(new Found.Unread(part.place(), "a zip file of " + zip.size() + " entries"));
            } else if (format == Format.WORKBOOK) {
                workbook(part, zip);
            } else {
                entries(part, zip, format == Format.WEB_ARCHIVE ? ARCHIVE : "");
            }
        } catch (ZipException e) {
            walk.tell(new Found.Unread(part.place(), reason(e)));
        }
    }

    private static String reason(ZipException e) {
        String message = Opening.message(e);
        return message.contains("encrypted entry")
                ? "a zip file locked with a password; hand in what is in it"
                : "a zip file that is damaged or cut off: " + message;
    }

    /** What is wrong with many of the entries is said once: a bomb must not flood the report either. */
    private void entries(Part part, ZipFile zip, String folder) throws IOException {
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .toList();
        if (files.isEmpty()) {
            walk.tell(new Found.Unread(part.place(), "a zip file without any file"));
        } else if (part.depth() >= walk.limits().depth()) {
            walk.tellOfBomb(new Found.Unread(
                    part.place(),
                    "holds %d files more than %d files deep; they were not read"
                            .formatted(files.size(), walk.limits().depth())));
        } else {
            long bombs = files.stream().filter(ZipParts::isBomb).count();
            if (bombs > 0) {
                walk.tellOfBomb(new Found.Unread(
                        part.place(),
                        "%d of %d files in it unpack to more than %d times their size, as no honest file does; they were not read"
                                .formatted(bombs, files.size(), MOST_GROWTH)));
            }
            for (ZipEntry file : files) {
                if (!isBomb(file)) {
                    entry(part, zip, file);
                }
            }
        }
    }

    private static boolean isBomb(ZipEntry entry) {
        return entry.getSize() > SMALL
                && entry.getCompressedSize() > 0
                && entry.getSize() / entry.getCompressedSize() > MOST_GROWTH;
    }

    private void entry(Part part, ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            opening.inside(part, entry.getName(), in, null);
        } catch (ZipException e) {
            walk.tell(new Found.Unread(
                    part.inside(Walk.shown(entry.getName())), "encrypted or damaged: " + Opening.message(e)));
        }
    }

    private void workbook(Part part, ZipFile zip) throws IOException {
        if (zip.stream().anyMatch(entry -> entry.getName().matches("(?i)xl/(?:vbaProject\\.bin|macrosheets/.*)"))) {
            walk.tell(new Found.Kept(
                    part.inside("macros"), "the workbook holds macros; they are kept and never run", null));
        }
        long bytes = 0;
        byte[] piece = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    bytes += n;
                    if (bytes > 8 * walk.limits().part()) {
                        walk.tell(new Found.Unread(
                                part.place(),
                                "a workbook that unpacks to more than "
                                        + 8 * walk.limits().part() + " bytes"));
                        return;
                    }
                }
            }
        }
        new TableParts(walk).workbook(part);
    }
}
