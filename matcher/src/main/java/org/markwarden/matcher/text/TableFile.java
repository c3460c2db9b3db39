package org.markwarden.matcher.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Reads one shipped table row by row and adds its bytes to the version of all tables. */
final class TableFile {

    private TableFile() {}

    static void read(String name, CRC32C version, Consumer<String[]> row) {
        InputStream resource = TableFile.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("the table " + name + " is missing from the program");
        }
        var bytes = new CheckedInputStream(resource, version);
        try (var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    row.accept(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }
}
