package org.markwarden.console.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.Matching;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.MatchingStage;
import org.markwarden.matcher.register.RegisterReader;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code register import}: inserts, replaces or removes rights in the folder of data, by id, then looks for what is new
 * in the listings seen before. All of a file is taken or, when it is interrupted, none.
 */
@Command(name = "import", description = "inserts, replaces or removes rights in the folder of data, by id")
final class RegisterImportCommand extends ProgramCommand {
    /** Rows that are held at once. */
    private static final int PORTION = 5_000;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV, JSONL, XLSX or XML (WIPO ST.96, USPTO), .gz and .zip by suffix, - for standard input")
    Path file = Path.of(".");

    @Override
    public Integer call() throws IOException {
        BadRows bad = new BadRows(file.toString(), this::warn);
        try (DataFolder folder = Folders.open(program().data, configuration().database())) {
            RightStore store = folder.storage().rights();
            Portions portions = new Portions(store);
            try {
                folder.storage().atomically(() -> read(bad, portions));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            say(portions.puts + " rights imported, " + (portions.removals == 0 ? "" : portions.removals + " removed, ")
                    + bad.count() + " bad rows, " + store.count() + " in the register, version " + store.version());
            if (folder.storage().listings().count() > 0) {
                matchPast(folder);
            }
        }
        return ExitStatus.SUCCESS;
    }

    private void read(BadRows bad, Portions portions) {
        try (InputFile input = InputFile.of(file)) {
            RegisterReader.changes(input.path(), bad, portions::take);
            portions.apply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void matchPast(DataFolder folder) {
        long start = System.nanoTime();
        try (Matching matching = Matching.open(folder, configuration().caseThreshold())) {
            MatchingStage.Done done = matching.stage().runDue(Instant.now());
            say("%d past listings name what changed; %d listings matched, %d new suspicions, in %.1f s"
                    .formatted(done.again(), done.matched(), done.opened(), (System.nanoTime() - start) / 1e9));
        }
    }

    /** Hands changes to the store some at a time. */
    private static final class Portions {
        private final RightStore store;
        private final List<RightChange> waiting = new ArrayList<>();
        private long puts;
        private long removals;

        Portions(RightStore store) {
            this.store = store;
        }

        void take(RightChange change) {
            puts += change instanceof RightChange.Put ? 1 : 0;
            removals += change instanceof RightChange.Remove ? 1 : 0;
            waiting.add(change);
            if (waiting.size() == PORTION) {
                apply();
            }
        }

        void apply() {
            store.apply(waiting);
            waiting.clear();
        }
    }
}
