package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.RightStore;

/**
 * The register of a store, packed into a folder that is brought up to date by what changed alone. A folder that is
 * missing, damaged or of other tables is packed anew.
 */
public final class StoredRegister implements AutoCloseable {

    /** Beyond so many changes all is packed, and all is matched, anew. */
    private static final int MOST_CHANGES = 100_000;

    private static final Pattern VERSION = Pattern.compile("([0-9]+-[0-9a-f]{16})-([a-z-]+)");

    private final RightStore rights;
    private final Path folder;
    private final TextTables tables;
    private @Nullable RegisterFolder open;

    public StoredRegister(RightStore rights, Path folder, TextTables tables) {
        this.rights = rights;
        this.folder = folder;
        this.tables = tables;
    }

    /** The register as the store has it now; it stays open until a newer one is asked for. */
    public synchronized RegisterFolder current() throws IOException {
        String newest = rights.version();
        RegisterFolder known = open;
        if (known != null && known.source().equals(newest)) {
            return known;
        }
        bringTo(newest);
        RegisterFolder fresh = RegisterFolder.open(folder, tables);
        open = fresh;
        if (known != null) {
            known.close();
        }
        return fresh;
    }

    /** What the store holds meanwhile may be newer; then the next call brings it in once more. */
    private void bringTo(String newest) throws IOException {
        var builder = new RegisterBuilder(folder, tables);
        Optional<String> kept = RegisterFolder.sourceOf(folder, tables);
        if (kept.isPresent() && kept.get().equals(newest)) {
            return;
        }
        Optional<List<RightChange>> changes = kept.flatMap(source -> rights.changesSince(source, MOST_CHANGES));
        if (changes.isPresent()) {
            builder.update(changes.get(), newest);
            return;
        }
        try (Stream<Right> all = rights.all()) {
            builder.build(all::forEach, rights.count(), newest);
        }
    }

    /**
     * What changed since a version of the register that was stored with a match.
     *
     * @return nothing when that is not known, too much, or names are searched in other disguises since
     */
    public synchronized Optional<List<RightChange>> changesSince(String version) throws IOException {
        Matcher old = VERSION.matcher(version);
        Matcher present = VERSION.matcher(current().version());
        if (!old.matches() || !present.matches() || !old.group(2).equals(present.group(2))) {
            return Optional.empty();
        }
        return rights.changesSince(old.group(1), MOST_CHANGES);
    }

    @Override
    public synchronized void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
