package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip files: workbooks, web archives (WACZ), or files packed together. */
final class ZipParts {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_GROWTH = 400;
    private static final long SMALL = 4L << 20;

    private final Walk walk;
    private final Opening opening;

    ZipParts(Walk walk, Opening opening) {
        this.walk = walk;
        this.opening = opening;
    }

    void read(Part part) throws IOException {
        try (ZipFile zip = new ZipFile(part.file().toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                walk.tell(new Found.Unread(part.place(), "a zip file of " + zip.size() + " entries"));
            } else if (zip.getEntry("xl/workbook.xml") != null) {
                workbook(part, zip);
            } else if (isWebArchive(zip)) {
                entries(part, zip, "archive/");
            } else {
                entries(part, zip, "");
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

    private static boolean isWebArchive(ZipFile zip) {
        return zip.getEntry("datapackage.json") != null
                && zip.stream().anyMatch(entry -> entry.getName().startsWith("archive/"));
    }

    private void entries(Part part, ZipFile zip, String folder) throws IOException {
        int read = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
                entry(part, zip, entry);
                read++;
            }
        }
        if (read == 0) {
            walk.tell(new Found.Unread(part.place(), "a zip file without any file"));
        }
    }

    private void entry(Part part, ZipFile zip, ZipEntry entry) throws IOException {
        String place = part.inside(Walk.shown(entry.getName()));
        String fault = fault(entry);
        if (fault != null) {
            walk.tell(new Found.Unread(place, fault));
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            opening.inside(part, entry.getName(), in, null);
        } catch (ZipException e) {
            walk.tell(new Found.Unread(place, "encrypted or damaged: " + Opening.message(e)));
        }
    }

    private static @org.jspecify.annotations.Nullable String fault(ZipEntry entry) {
        if (entry.getSize() > SMALL
                && entry.getCompressedSize() > 0
                && entry.getSize() / entry.getCompressedSize() > MOST_GROWTH) {
            return "unpacks to more than " + MOST_GROWTH + " times its size, as no honest file does";
        }
        return null;
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
