package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.ViewSet;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.json.RightJson;

/** Rights, their names and their look-up in one folder, written once and never changed. */
final class Segment implements AutoCloseable {

    static final String RIGHTS = "rights.dat";
    private static final String NAMES = "names.dat";
    private static final String LOOKUP = "lookup";

    private final RightFile rights;
    private final RightLookup lookup;
    private final NameIndex names;

    private Segment(RightFile rights, RightLookup lookup, NameIndex names) {
        this.rights = rights;
        this.lookup = lookup;
        this.names = names;
    }

    /** Maps a segment and refuses one that is damaged or cut off. */
    static Segment open(Path folder, TextTables tables, ViewSet views) throws IOException {
        RightFile rights = RightFile.open(folder.resolve(RIGHTS));
        try {
            RightLookup lookup = RightLookup.open(folder.resolve(LOOKUP));
            try {
                return new Segment(rights, lookup, NameIndex.open(folder.resolve(NAMES), tables, views));
            } catch (IOException e) {
                lookup.close();
                throw e;
            }
        } catch (IOException e) {
            rights.close();
            throw e;
        }
    }

    static String requireName(String name) {
        if (!name.matches("s-[0-9]{1,18}")) {
            throw new IllegalArgumentException("no name of a segment: " + name);
        }
        return name;
    }

    int count() {
        return rights.count();
    }

    Right right(int number) {
        return RightJson.read(rights.line(number));
    }

    RightLookup lookup() {
        return lookup;
    }

    NameIndex names() {
        return names;
    }

    @Override
    public void close() throws IOException {
        try (lookup) {
            rights.close();
        }
    }

    /** Hands over rights one by one. */
    interface Source {
        void read(Consumer<Right> good) throws IOException;
    }

    /**
     * What was written.
     *
     * @param checksum of all rights in their order
     * @param viewSet the disguises its names are searched in
     */
    record Written(int rights, long checksum, String viewSet) {}

    /** Writes the rights of a source into a new folder. */
    static Written write(Path folder, TextTables tables, Plan plan, Source source) throws IOException {
        Files.createDirectories(folder);
        int[] count = new int[1];
        var sum = new CRC32C();
        String viewSet;
        try (var rights = new RightFile.Writer(folder.resolve(RIGHTS));
                var lookup = new RightLookup.Writer(folder.resolve(LOOKUP))) {
            NameIndex names = NameIndex.build(
                    tables,
                    plan.views(),
                    index -> read(source, right -> {
                        String line = RightJson.write(right);
                        sum.update(line.getBytes(StandardCharsets.UTF_8));
                        RightNames.addTo(index, count[0]++, right, plan.watch().watches(right));
                        append(rights, line);
                        lookup.add(right);
                    }));
            names.save(folder.resolve(NAMES));
            viewSet = names.viewSet();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(count[0], sum.getValue(), viewSet);
    }

    private static void read(Source source, Consumer<Right> good) {
        try {
            source.read(good);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(RightFile.Writer rights, String line) {
        try {
            rights.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which rights are watched, and in which disguises names are searched. */
    record Plan(WatchPolicy watch, ViewSet views) {}
}
