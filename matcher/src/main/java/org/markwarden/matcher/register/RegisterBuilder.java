package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.json.RightJson;

/** Builds a new generation of a register folder beside the one in force. */
public final class RegisterBuilder {

    private final Path folder;
    private final TextTables tables;

    /** A builder for one folder. */
    public RegisterBuilder(Path folder, TextTables tables) {
        this.folder = folder;
        this.tables = tables;
    }

    /** Packs a register file; a later row replaces an earlier one of the same id. Answers how many rights it holds. */
    public int build(Path file, Consumer<BadRow> bad) throws IOException {
        var lastRow = new IdTable();
        int[] row = new int[1];
        RegisterReader.changes(file, bad, change -> lastRow.put(change.id(), row[0]++));
        row[0] = 0;
        return write(
                good -> RegisterReader.changes(file, _ -> {}, change -> {
                    if (change instanceof RightChange.Put(Right right) && lastRow.get(right.id()) == row[0]) {
                        good.accept(right);
                    }
                    row[0]++;
                }),
                lastRow.count());
    }

    /** Changes what the folder holds: inserts or replaces by id, removes; readers keep what they opened. */
    public int update(List<Right> upserts, List<RightId> removals) throws IOException {
        Set<RightId> changes = new HashSet<>(removals);
        upserts.forEach(right -> changes.add(right.id()));
        int[] kept = new int[1];
        RegisterReader.read(folder, _ -> {}, right -> kept[0] += changes.contains(right.id()) ? 0 : 1);
        return write(
                good -> {
                    RegisterReader.read(folder, _ -> {}, right -> {
                        if (!changes.contains(right.id())) {
                            good.accept(right);
                        }
                    });
                    upserts.forEach(good);
                },
                kept[0] + upserts.size());
    }

    private int write(RightSource source, int expected) throws IOException {
        Files.createDirectories(folder);
        Path generation = folder.resolve("g-" + nextNumber());
        Files.createDirectories(generation);
        var policy = WatchPolicy.forSize(expected);
        int[] count = new int[1];
        var sum = new CRC32C();
        String viewSet;
        try (var rights = new RightFile.Writer(generation.resolve(RegisterFolder.RIGHTS));
                var lookup = new RightLookup.Writer(generation.resolve(RegisterFolder.LOOKUP))) {
            NameIndex names = NameIndex.build(
                    tables,
                    index -> pack(source, right -> {
                        String line = RightJson.write(right);
                        sum.update(line.getBytes(StandardCharsets.UTF_8));
                        RightNames.addTo(index, count[0]++, right, policy.watches(right));
                        append(rights, line);
                        lookup.add(right);
                    }));
            names.save(generation.resolve(RegisterFolder.NAMES));
            viewSet = names.viewSet();
        }
        String version = "%08x-%d-%s".formatted(sum.getValue(), count[0], viewSet);
        new GenerationSummary(version, tables.version(), count[0]).write(generation);
        RegisterFolder.putInForce(folder, generation);
        removeAllBut(generation);
        return count[0];
    }

    private static void pack(RightSource source, Consumer<Right> good) {
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

    private long nextNumber() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return 1
                    + entries.map(path -> path.getFileName().toString())
                            .filter(name -> name.matches("g-[0-9]{1,18}"))
                            .mapToLong(name -> Long.parseLong(name.substring(2)))
                            .max()
                            .orElse(0);
        }
    }

    /** Older generations go; a mapped one stays readable for those who opened it. */
    private void removeAllBut(Path generation) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path old : entries.filter(path -> path.getFileName().toString().startsWith("g-"))
                    .filter(path -> !path.equals(generation))
                    .toList()) {
                remove(old);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private interface RightSource {
        void read(Consumer<Right> good) throws IOException;
    }
}
