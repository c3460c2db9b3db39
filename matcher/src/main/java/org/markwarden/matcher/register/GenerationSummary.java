package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.names.ViewSet;

/**
 * What one generation of a register folder says of itself.
 *
 * @param version what is stored with every match
 * @param tables version of the tables its names are packed by
 * @param rights how many there are
 * @param main folder of the segment that holds most of them
 * @param later folder of the segment that holds what changed since the main one was written, absent when nothing did
 * @param views the set of disguises of the main segment
 * @param everyRight whether every right is watched
 * @param source version of the store it was made from, empty when it was made from a file
 */
record GenerationSummary(
        String version,
        String tables,
        int rights,
        String main,
        @Nullable String later,
        ViewSet views,
        boolean everyRight,
        String source) {

    private static final String FILE = "summary.properties";
    private static final String FORMAT = "2";

    static GenerationSummary read(Path generation) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(generation.resolve(FILE))) {
            properties.load(reader);
            if (!FORMAT.equals(properties.getProperty("format"))) {
                throw new IOException(generation + " was built by another version; build the register again");
            }
            return new GenerationSummary(
                    properties.getProperty("version", ""),
                    properties.getProperty("tables", ""),
                    Integer.parseInt(properties.getProperty("rights", "")),
                    Segment.requireName(properties.getProperty("main", "")),
                    properties.containsKey("later") ? Segment.requireName(properties.getProperty("later", "")) : null,
                    new ViewSet(properties.getProperty("views", "")),
                    Boolean.parseBoolean(properties.getProperty("every-right")),
                    properties.getProperty("source", ""));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException(generation + ": " + FILE + " is damaged", e);
        }
    }

    void write(Path generation) throws IOException {
        Files.writeString(
                generation.resolve(FILE),
                "format=%s%nversion=%s%ntables=%s%nrights=%d%nmain=%s%n%sviews=%s%nevery-right=%s%nsource=%s%n"
                        .formatted(
                                FORMAT,
                                version,
                                tables,
                                rights,
                                main,
                                later == null ? "" : "later=" + later + "\n",
                                views.name(),
                                everyRight,
                                source));
    }

    WatchPolicy watch() {
        return new WatchPolicy(everyRight);
    }

    /** Names are packed by the tables; with other tables they would not be found. */
    void requireTables(Path folder, String wanted) throws IOException {
        if (!tables.equals(wanted)) {
            throw new IOException(folder + " was built with tables " + tables + ", this program has " + wanted
                    + "; build the register again");
        }
    }
}
