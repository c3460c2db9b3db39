package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What one generation of a register folder says of itself. */
record GenerationSummary(String version, String tables, int rights) {

    private static final String FILE = "summary.properties";
    private static final String FORMAT = "1";

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
                    Integer.parseInt(properties.getProperty("rights", "")));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException(generation + ": " + FILE + " is damaged", e);
        }
    }

    void write(Path generation) throws IOException {
        Files.writeString(
                generation.resolve(FILE),
                "format=%s%nversion=%s%ntables=%s%nrights=%d%n".formatted(FORMAT, version, tables, rights));
    }

    /** Names are packed by the tables; with other tables they would not be found. */
    void requireTables(Path folder, String wanted) throws IOException {
        if (!tables.equals(wanted)) {
            throw new IOException(folder + " was built with tables " + tables + ", this program has " + wanted
                    + "; build the register again");
        }
    }
}
