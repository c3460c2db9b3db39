package org.markwarden.crawler.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.mime.SavedWebPage;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.domain.snapshot.PageKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns saved pages into lines of JSON, in the order of their files. */
public final class Extraction {
    private final PageReader reader;

    /** Reads with this reader. */
    public Extraction(PageReader reader) {
        this.reader = reader;
    }

    /**
     * Reads one file.
     *
     * @param name how the file is called in the lines
     * @param url the address the page was saved from; absent for WARC and MHTML files, which name theirs
     * @param lines takes each line, without its end
     */
    public void file(String name, Path file, @Nullable URI url, Consumer<String> lines) {
        try {
            SavedFile saved = SavedFile.read(file);
            if (saved.isWarc()) {
                saved.eachPage((record, page) -> lines.accept(line(name, record, page)));
            } else if (saved.isSavedWebPage()) {
                lines.accept(webPage(name, saved.webPage(), url));
            } else {
                URI address = url == null ? URI.create("about:blank") : url;
                lines.accept(line(name, null, RawPage.saved(address, saved.body())));
            }
        } catch (NoSuchFileException e) {
            lines.accept(error(name, null, url, "no such file"));
        } catch (AccessDeniedException e) {
            lines.accept(error(name, null, url, "the file may not be read"));
        } catch (IOException | RuntimeException e) {
            lines.accept(error(name, null, url, "the file cannot be read: " + e.getMessage()));
        }
    }

    /**
     * Reads every page of a manifest; a bad line becomes a page of kind error.
     *
     * @param folder what its paths are relative to
     */
    public void manifest(Reader manifest, Path folder, Consumer<String> lines) throws IOException {
        var rows = new BufferedReader(manifest);
        int number = 0;
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
            number++;
            if (!row.isBlank()) {
                entry(row, number, folder, lines);
            }
        }
    }

    private void entry(String row, int number, Path folder, Consumer<String> lines) {
        try {
            JsonNode entry = JsonMapper.shared().readTree(row);
            String file = entry.path("file").asString("");
            String url = entry.path("url").asString("");
            if (file.isEmpty()) {
                lines.accept(error("", null, null, "line " + number + " of the manifest names no file"));
                return;
            }
            file(file, folder.resolve(file), url.isBlank() ? null : SavedAddress.of(url), lines);
        } catch (JacksonException | InvalidPathException e) {
            lines.accept(error("", null, null, "line " + number + " of the manifest: " + e.getMessage()));
        }
    }

    /** The browser says where it saw the page; who says otherwise is believed. */
    private String webPage(String name, @Nullable SavedWebPage page, @Nullable URI url) {
        return page == null
                ? error(name, null, url, "a saved page (MHTML) without a page in it")
                : line(name, null, RawPage.saved(url == null ? page.url() : url, page.body()));
    }

    private String line(String name, @Nullable String record, SavedPage page) {
        return switch (page) {
            case SavedPage.Intact intact -> line(name, record, intact.page());
            case SavedPage.Damaged damaged -> error(name, record, null, damaged.reason());
        };
    }

    private String line(String name, @Nullable String record, RawPage page) {
        Reading reading = reader.read(page);
        String url = page.url().getScheme() != null && page.url().getScheme().equals("about")
                ? null
                : page.url().toString();
        return new PageLine(name, record, url, reading).write();
    }

    private static String error(String name, @Nullable String record, @Nullable URI url, String reason) {
        return new PageLine(name, record, url == null ? null : url.toString(), Reading.without(PageKind.ERROR, reason))
                .write();
    }
}
