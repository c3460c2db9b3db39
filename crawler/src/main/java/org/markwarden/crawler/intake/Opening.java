package org.markwarden.crawler.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.crawler.warc.WarcPages;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.fault.FaultWords;

/** Opens one file of a clue by what its bytes are, and the files inside it. */
final class Opening {
    /** Jackson's word for where an object began, which names no place in a text that it was handed. */
    private static final Pattern PLACE_IN_JSON = Pattern.compile("\\s*\\(start marker at \\[Source[^)]*\\)[^)]*\\)");

    private static final Map<String, List<Format>> SUFFIXES = Map.of(
            "png", List.of(Format.PNG),
            "jpg", List.of(Format.JPEG),
            "jpeg", List.of(Format.JPEG),
            "webp", List.of(Format.WEBP),
            "xlsx", List.of(Format.WORKBOOK),
            "wacz", List.of(Format.WEB_ARCHIVE),
            "warc", List.of(Format.WARC),
            "csv", List.of(Format.TABLE),
            "eml", List.of(Format.MAIL));

    private final Walk walk;

    Opening(Walk walk) {
        this.walk = walk;
    }

    /** Reads a part; whatever is wrong with it becomes a reason. */
    void open(Part part) {
        try {
            if (part.depth() > walk.limits().depth()) {
                walk.tell(new Found.Unread(
                        part.place(), "more than " + walk.limits().depth() + " files deep"));
                return;
            }
            Format format = part.format();
            warnOfSuffix(part, format);
            read(part, format);
        } catch (EndlessClueException | StorageException | WarcException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the libraries throw unchecked exceptions on damaged files too
            tellOfDamage(part.place(), e);
        }
    }

    /** A disk of ours that is full says nothing about the clue. */
    private void tellOfDamage(String place, Throwable e) {
        if (FaultWords.isFullDisk(e)) {
            throw e instanceof UncheckedIOException told
                    ? told
                    : new UncheckedIOException(e instanceof IOException full ? full : new IOException(e));
        }
        walk.tell(new Found.Unread(place, "damaged: " + message(e)));
    }

    private void warnOfSuffix(Part part, Format format) {
        String suffix = part.name().substring(part.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        List<Format> usual = SUFFIXES.get(suffix);
        boolean told = format == Format.EMPTY || format == Format.UNKNOWN; // each by a reason of its own
        if (usual != null && !usual.contains(format) && !told) {
            walk.tell(new Found.Kept(
                    part.place(), "is called ." + suffix + " and is " + format.label() + "; read as that", null));
        }
    }

    private void read(Part part, Format format) throws IOException {
        switch (format) {
            case WARC, ARC -> archive(part);
            case GZIP -> gzip(part);
            case ZIP, WORKBOOK, WEB_ARCHIVE -> new ZipParts(walk, this).read(part, format);
            case PNG, JPEG, WEBP -> picture(part, format);
            case MAIL, MHTML -> new MailParts(walk, this).read(part);
            case HTML -> page(part, "text/html", SavedFrom.html(part.start()));
            case JSON -> json(part);
            case LINES -> new ListingLines(walk).read(part);
            case TABLE -> new TableParts(walk).delimited(part);
            case PDF ->
                walk.tell(new Found.Kept(part.place(), "a PDF document; it is kept, its text is not read", part.url()));
            case DOCUMENT, SLIDES ->
                walk.tell(new Found.Kept(
                        part.place(),
                        "an Office document (.%s); it is kept, its text is not read".formatted(format.label()),
                        part.url()));
            case OLE ->
                walk.tell(
                        new Found.Unread(
                                part.place(),
                                "an encrypted or an old (before 2007) Office file; save it as .xlsx or .csv without a password"));
            case EMPTY -> walk.tell(new Found.Unread(part.place(), "the file is empty"));
            case UNKNOWN ->
                walk.tell(new Found.Unread(part.place(), "neither a page, archive, mail, table nor picture"));
        }
    }

    private void archive(Part part) throws IOException {
        int[] pages = {0};
        WarcPages.each(part.file(), archived -> {
            pages[0]++;
            walk.tell(
                    switch (archived) {
                        case ArchivedPage.Intact intact ->
                            new Found.Page(part.inside("record " + Walk.shown(intact.record())), intact.page(), false);
                        case ArchivedPage.Damaged damaged ->
                            new Found.Unread(part.inside("record " + Walk.shown(damaged.record())), damaged.reason());
                    });
        });
        if (pages[0] == 0) {
            walk.tell(new Found.Unread(part.place(), "an archive without any page"));
        }
    }

    private void gzip(Part part) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(part.file())))) {
            inside(part, part.name().replaceFirst("(?i)\\.gz$", ""), in, part.url());
        }
    }

    /** Opens a file inside a part. */
    void inside(Part part, String name, InputStream in, @Nullable URI url) throws IOException {
        String shown = Walk.shown(name);
        String place = part.inside(shown);
        if (part.depth() >= walk.limits().depth()) {
            walk.tell(new Found.Unread(place, "more than " + walk.limits().depth() + " files deep"));
            return;
        }
        Path file;
        try {
            file = walk.unpack(in);
        } catch (IOException e) {
            tellOfDamage(place, e);
            return;
        }
        try {
            open(new Part(place, shown, file, part.depth() + 1, url));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void picture(Part part, Format format) throws IOException {
        if (Files.size(part.file()) > walk.limits().part()) {
            walk.tell(new Found.Unread(
                    part.place(), "a picture of more than " + walk.limits().part() + " bytes"));
            return;
        }
        Picture picture = Picture.of(Files.readAllBytes(part.file()), format);
        walk.tell(
                picture.fault() == null
                        ? new Found.Kept(
                                part.place(),
                                "a picture of %d × %d; it is kept, its text is not read%s"
                                        .formatted(
                                                picture.width(),
                                                picture.height(),
                                                part.url() == null ? ", and no address was given with it" : ""),
                                part.url())
                        : new Found.Unread(part.place(), picture.fault()));
    }

    private void json(Part part) throws IOException {
        if (ListingLines.isListings(part, walk.limits().part())) {
            new ListingLines(walk).readArray(part);
        } else {
            page(part, "application/json", null);
        }
    }

    /** A page shows an address: the one said with it, else the one the browser wrote into it when it was saved. */
    void page(Part part, String type, @Nullable SavedFrom written) throws IOException {
        URI told = part.url();
        SavedFrom from = told == null ? written : new SavedFrom(told, false);
        long size = Files.size(part.file());
        if (size > walk.limits().part()) {
            walk.tell(new Found.Unread(
                    part.place(), "a page of more than " + walk.limits().part() + " bytes"));
        } else if (from == null) {
            walk.tell(new Found.Unread(
                    part.place(), "a saved page that does not say from where; hand it in with its address"));
        } else {
            RawPage page = new RawPage(from.url(), type, 200, Files.readAllBytes(part.file()));
            walk.tell(new Found.Page(part.place(), page, from.claimed()));
        }
    }

    static String message(Throwable e) {
        return shortened(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    static String shortened(String message) {
        String plain = PLACE_IN_JSON
                .matcher(message)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }
}
