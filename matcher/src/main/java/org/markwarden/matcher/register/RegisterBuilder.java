package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.names.ViewSet;
import org.markwarden.matcher.register.form.BadRow;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.fault.FaultWords;

/**
 * Builds new generations of a register folder beside the one in force. What is interrupted leaves the old one; one
 * builder at a time works on a folder.
 */
public final class RegisterBuilder {

    /** Changed rights are kept apart up to this many, and up to one in eight of the main segment. */
    private static final int FEW = 20_000;

    private static final int SHARE = 8;

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
        return locked(() -> {
            row[0] = 0;
            return writeMain(
                    "",
                    lastRow.count(),
                    good -> RegisterReader.changes(file, _ -> {}, change -> {
                        if (change instanceof RightChange.Put(Right right) && lastRow.get(right.id()) == row[0]) {
                            good.accept(right);
                        }
                        row[0]++;
                    }));
        });
    }

    /** Packs the rights of a store that has this version; each id comes once. Answers how many rights it holds. */
    int build(Segment.Source rights, long count, String source) throws IOException {
        return locked(() -> writeMain(source, count, rights));
    }

    /**
     * Changes what the folder holds, of several changes to one right the last. Readers keep what they opened. The work
     * grows with what changed since the folder was last packed whole; beyond an eighth of the register it is again.
     *
     * @return how many rights it holds
     */
    public int update(List<RightChange> changes, String source) throws IOException {
        return locked(() -> {
            try (RegisterFolder before = RegisterFolder.open(folder, tables)) {
                Map<RightId, Right> changed = new LinkedHashMap<>();
                before.changed().forEach(right -> changed.put(right.id(), right));
                BitSet gone = before.gone();
                for (RightChange change : changes) {
                    OptionalInt number = before.numberInMain(change.id());
                    number.ifPresent(gone::set);
                    switch (change) {
                        case RightChange.Put(Right right) -> changed.put(right.id(), right);
                        case RightChange.Remove(RightId id) -> changed.remove(id);
                    }
                }
                return write(before, new ArrayList<>(changed.values()), gone, source);
            }
        });
    }

    private int write(RegisterFolder before, List<Right> changed, BitSet gone, String source) throws IOException {
        GenerationSummary old = before.summary();
        int rights = before.mainCount() - gone.cardinality() + changed.size();
        boolean many = changed.size() > FEW && changed.size() > before.mainCount() / SHARE;
        if (many || !WatchPolicy.forSize(rights).equals(old.watch())) {
            return writeMain(source, rights, good -> {
                for (int number = 0; number < before.mainCount(); number++) {
                    if (!gone.get(number)) {
                        good.accept(before.right(number));
                    }
                }
                changed.forEach(good);
            });
        }
        String later = null;
        long checksum = 0;
        if (!changed.isEmpty()) {
            later = "s-" + nextNumber();
            var plan = new Segment.Plan(old.watch(), old.views());
            checksum = Segment.write(folder.resolve(later), tables, plan, changed::forEach)
                    .checksum();
        }
        var sum = new CRC32C();
        sum.update((old.main() + old.version().split("-", 2)[0] + checksum).getBytes(StandardCharsets.UTF_8));
        sum.update(gone.toByteArray());
        String version =
                "%08x-%d-%s".formatted(sum.getValue(), rights, old.views().name());
        return publish(
                new GenerationSummary(
                        version, tables.version(), rights, old.main(), later, old.views(), old.everyRight(), source),
                gone);
    }

    private int writeMain(String source, long expected, Segment.Source rights) throws IOException {
        Files.createDirectories(folder);
        String name = "s-" + nextNumber();
        WatchPolicy watch = WatchPolicy.forSize(expected);
        Segment.Written written =
                Segment.write(folder.resolve(name), tables, new Segment.Plan(watch, ViewSet.BY_SIZE), rights);
        String version = "%08x-%d-%s".formatted(written.checksum(), written.rights(), written.viewSet());
        return publish(
                new GenerationSummary(
                        version,
                        tables.version(),
                        written.rights(),
                        name,
                        null,
                        new ViewSet(written.viewSet()),
                        watch.everyRight(),
                        source),
                new BitSet());
    }

    private int publish(GenerationSummary summary, BitSet gone) throws IOException {
        Path generation = Files.createDirectories(folder.resolve("g-" + nextNumber()));
        GoneRights.write(generation, gone);
        summary.write(generation);
        Durable.tree(generation);
        Durable.tree(folder.resolve(summary.main()));
        Set<String> kept = new TreeSet<>(Set.of(generation.getFileName().toString(), summary.main()));
        String later = summary.later();
        if (later != null) {
            Durable.tree(folder.resolve(later));
            kept.add(later);
        }
        RegisterFolder.putInForce(folder, generation);
        removeAllBut(kept);
        return summary.rights();
    }

    private long nextNumber() throws IOException {
        return 1
                + numbered().stream()
                        .mapToLong(name -> Long.parseLong(name.substring(2)))
                        .max()
                        .orElse(0);
    }

    /** The names of generations and segments, those of interrupted builders too. */
    private Set<String> numbered() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[gs]-[0-9]{1,18}"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Older generations go, and what interrupted builders left; a mapped one stays readable for those who opened it. */
    private void removeAllBut(Set<String> kept) throws IOException {
        for (String old : numbered()) {
            if (!kept.contains(old)) {
                remove(folder.resolve(old));
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

    private int locked(Work work) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return wholeOrNothing(work);
        }
    }

    /** What could not be finished is cleared away at once: it takes the room that its next attempt needs. */
    private int wholeOrNothing(Work work) throws IOException {
        Set<String> before = numbered();
        try {
            return work.run();
        } catch (IOException | RuntimeException e) {
            removeUnfinished(before);
            if (FaultWords.isFullDisk(e)) {
                throw new IOException(
                        "register folder " + folder + " cannot be written, it stays as it was: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private void removeUnfinished(Set<String> before) throws IOException {
        boolean isInForce = Files.exists(folder.resolve(RegisterFolder.CURRENT))
                && !before.contains(
                        RegisterFolder.generationIn(folder).getFileName().toString());
        if (!isInForce) {
            removeAllBut(before);
        }
    }

    private interface Work {
        int run() throws IOException;
    }
}
