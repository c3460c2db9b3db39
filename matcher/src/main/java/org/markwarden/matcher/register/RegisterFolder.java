package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.json.RightJson;

/**
 * A register packed into a folder: generations beside one another, and a file that names the one in force. A reader
 * keeps the generation it opened; a new one takes its place by one rename.
 */
public final class RegisterFolder implements Register {

    static final String CURRENT = "CURRENT";
    static final String RIGHTS = "rights.dat";
    static final String NAMES = "names.dat";
    static final String LOOKUP = "lookup";
    private static final int CACHE = 1 << 14;

    private final RightFile rights;
    private final NameIndex names;
    private final GenerationSummary summary;
    private final RightLookup lookup;
    private final AtomicReferenceArray<Numbered> cache = new AtomicReferenceArray<>(CACHE);

    private RegisterFolder(RightFile rights, NameIndex names, RightLookup lookup, GenerationSummary summary) {
        this.lookup = lookup;
        this.rights = rights;
        this.names = names;
        this.summary = summary;
    }

    /** Opens the generation in force; refuses a folder that is damaged, cut off, or of another version. */
    public static RegisterFolder open(Path folder, TextTables tables) throws IOException {
        Path generation = generationIn(folder);
        GenerationSummary summary = GenerationSummary.read(generation);
        summary.requireTables(folder, tables.version());
        RightFile rights = RightFile.open(generation.resolve(RIGHTS));
        try {
            NameIndex names = NameIndex.open(generation.resolve(NAMES), tables);
            return new RegisterFolder(rights, names, RightLookup.open(generation.resolve(LOOKUP)), summary);
        } catch (IOException e) {
            rights.close();
            throw e;
        }
    }

    /** The right with this id. */
    public Optional<Right> find(RightId id) throws IOException {
        OptionalInt number = lookup.byId(id);
        return number.isPresent() ? Optional.of(right(number.getAsInt())) : Optional.empty();
    }

    /** The rights that fit a registration number or words of a name or holder best, best first. */
    public List<Right> search(String asked, int limit) throws IOException {
        return lookup.search(asked, limit).stream().map(this::right).toList();
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
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void readRights(Path folder, Consumer<Right> good) throws IOException {
        try (RightFile rights = RightFile.open(generationIn(folder).resolve(RIGHTS))) {
            for (int i = 0; i < rights.count(); i++) {
                good.accept(RightJson.read(rights.line(i)));
            }
        }
    }

    @Override
    public int size() {
        return rights.count();
    }

    @Override
    public Right right(int number) {
        Numbered known = cache.get(number & CACHE - 1);
        if (known != null && known.number() == number) {
            return known.right();
        }
        Right right = RightJson.read(rights.line(number));
        cache.set(number & CACHE - 1, new Numbered(number, right));
        return right;
    }

    @Override
    public NameIndex names() {
        return names;
    }

    @Override
    public String version() {
        return summary.version();
    }

    @Override
    public void close() throws IOException {
        try (lookup) {
            rights.close();
        }
    }

    private record Numbered(int number, Right right) {}
}
