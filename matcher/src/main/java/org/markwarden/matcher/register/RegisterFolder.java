package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameLayer;
import org.markwarden.matcher.text.TextTables;

/**
 * A register packed into a folder: generations beside one another, and a file that names the one in force. A generation
 * is a main segment and, when something changed since, a small later one that stands before it. A reader keeps the
 * generation it opened; a new one takes its place by one rename.
 */
public final class RegisterFolder implements Register {

    static final String CURRENT = "CURRENT";
    private static final int CACHE = 1 << 14;

    private final Segment main;
    private final @Nullable Segment later;
    private final BitSet gone;
    private final GenerationSummary summary;
    private final AtomicReferenceArray<Numbered> cache = new AtomicReferenceArray<>(CACHE);

    private RegisterFolder(Segment main, @Nullable Segment later, BitSet gone, GenerationSummary summary) {
        this.main = main;
        this.later = later;
        this.gone = gone;
        this.summary = summary;
    }

    /** Opens the generation in force; refuses a folder that is damaged, cut off, or of another version. */
    public static RegisterFolder open(Path folder, TextTables tables) throws IOException {
        Path generation = generationIn(folder);
        GenerationSummary summary = GenerationSummary.read(generation);
        summary.requireTables(folder, tables.version());
        Segment main = Segment.open(folder.resolve(summary.main()), tables, summary.views());
        try {
            BitSet gone = GoneRights.read(generation);
            String later = summary.later();
            Segment changes = later == null ? null : Segment.open(folder.resolve(later), tables, summary.views());
            return new RegisterFolder(main, changes, gone, summary);
        } catch (IOException e) {
            main.close();
            throw e;
        }
    }

    /** The version of the store that a folder was made from, if this program can open it; nothing otherwise. */
    static Optional<String> sourceOf(Path folder, TextTables tables) {
        try (RegisterFolder register = open(folder, tables)) {
            return register.source().isEmpty() ? Optional.empty() : Optional.of(register.source());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Path generationIn(Path folder) throws IOException {
        Path current = folder.resolve(CURRENT);
        if (!Files.isRegularFile(current)) {
            throw new IOException(folder + " is no register folder: it has no file " + CURRENT);
        }
        String name = Files.readString(current, StandardCharsets.UTF_8).strip();
        if (!name.matches("g-[0-9]{1,18}") || !Files.isDirectory(folder.resolve(name))) {
            throw new IOException(folder + ": " + CURRENT + " names no generation that is there");
        }
        return folder.resolve(name);
    }

    /** Puts a finished generation in force. */
    static void putInForce(Path folder, Path generation) throws IOException {
        Path next = folder.resolve(CURRENT + ".new");
        Files.writeString(next, generation.getFileName() + "\n", StandardCharsets.UTF_8);
        Durable.file(next);
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.folder(folder);
    }

    /** Reads every right, whatever tables the names were packed by. */
    static void readRights(Path folder, Consumer<Right> good) throws IOException {
        Path generation = generationIn(folder);
        GenerationSummary summary = GenerationSummary.read(generation);
        BitSet gone = GoneRights.read(generation);
        RightFile.readAll(folder.resolve(summary.main()), number -> !gone.get(number), good);
        String later = summary.later();
        if (later != null) {
            RightFile.readAll(folder.resolve(later), _ -> true, good);
        }
    }

    /** The right with this id. */
    public Optional<Right> find(RightId id) throws IOException {
        if (later != null) {
            OptionalInt changed = later.lookup().byId(id);
            if (changed.isPresent()) {
                return Optional.of(right(main.count() + changed.getAsInt()));
            }
        }
        OptionalInt number = numberInMain(id);
        return number.isPresent() && !gone.get(number.getAsInt())
                ? Optional.of(right(number.getAsInt()))
                : Optional.empty();
    }

    OptionalInt numberInMain(RightId id) throws IOException {
        return main.lookup().byId(id);
    }

    /** The rights that fit a registration number or words of a name or holder best, best first, changed ones before. */
    public List<Right> search(String asked, int limit) throws IOException {
        List<Right> found = new ArrayList<>();
        if (later != null) {
            later.lookup().search(asked, limit).forEach(number -> found.add(right(main.count() + number)));
        }
        int more = (int) Math.min(1000L, gone.cardinality());
        main.lookup().search(asked, limit + more).stream()
                .filter(number -> !gone.get(number))
                .forEach(number -> found.add(right(number)));
        return found.stream().limit(limit).toList();
    }

    @Override
    public int size() {
        return summary.rights();
    }

    @Override
    public Right right(int number) {
        Numbered known = cache.get(number & CACHE - 1);
        if (known != null && known.number() == number) {
            return known.right();
        }
        Right right = read(number);
        cache.set(number & CACHE - 1, new Numbered(number, right));
        return right;
    }

    private Right read(int number) {
        if (number < main.count()) {
            return main.right(number);
        }
        if (later == null) {
            throw new IndexOutOfBoundsException("no right number " + number + " among " + main.count());
        }
        return later.right(number - main.count());
    }

    @Override
    public Stream<Right> rights() {
        return IntStream.range(0, main.count() + (later == null ? 0 : later.count()))
                .filter(number -> !gone.get(number))
                .mapToObj(this::read);
    }

    @Override
    public Stream<Right> patents() {
        IntStream changed =
                later == null ? IntStream.empty() : later.lookup().patents().map(number -> main.count() + number);
        return IntStream.concat(main.lookup().patents().filter(number -> !gone.get(number)), changed)
                .mapToObj(this::read);
    }

    /** The rights that are not those of the main segment. */
    List<Right> changed() {
        return later == null
                ? List.of()
                : IntStream.range(0, later.count()).mapToObj(later::right).toList();
    }

    BitSet gone() {
        return (BitSet) gone.clone();
    }

    int mainCount() {
        return main.count();
    }

    GenerationSummary summary() {
        return summary;
    }

    @Override
    public NameFinder finder() {
        NameLayer layer = new NameLayer(main.names(), 0, gone);
        return NameFinder.over(
                later == null
                        ? List.of(layer)
                        : List.of(layer, new NameLayer(later.names(), main.count(), new BitSet())));
    }

    @Override
    public WatchPolicy watch() {
        return summary.watch();
    }

    @Override
    public long indexBytes() {
        return main.names().bytes() + (later == null ? 0 : later.names().bytes());
    }

    @Override
    public String version() {
        return summary.source().isEmpty()
                ? summary.version()
                : summary.source() + "-" + summary.views().name();
    }

    /** The version of the store it was made from, empty when it was made from a file. */
    public String source() {
        return summary.source();
    }

    @Override
    public void close() throws IOException {
        try (main) {
            if (later != null) {
                later.close();
            }
        }
    }

    private record Numbered(int number, Right right) {}
}
