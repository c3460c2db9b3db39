package org.markwarden.console.pass;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.markwarden.matcher.MatchingStage;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.WholeFile;
import org.markwarden.storage.json.MatchJson;

/** Matches everything that is due, then writes {@code matches.jsonl}. */
public final class MatchPass {
    private static final int PAGE = 500;

    private final Storage storage;
    private final MatchingStage stage;

    public MatchPass(Storage storage, MatchingStage stage) {
        this.storage = storage;
        this.stage = stage;
    }

    /** What the comparison gave. */
    public record Result(long matched, long opened, long failed) {}

    /** Runs the stage until nothing is due that it can match. */
    public Result run(Instant now) {
        long matched = 0;
        long opened = 0;
        while (true) {
            MatchingStage.Done done = stage.runDue(now);
            matched += done.matched();
            opened += done.opened();
            if (done.matched() == 0) {
                return new Result(matched, opened, done.failed());
            }
        }
    }

    /** Writes the matches worth a look, one line each. */
    public void write(Path target, double threshold) throws IOException {
        WholeFile.write(target, out -> write(out, threshold));
    }

    private void write(OutputStream out, double threshold) throws IOException {
        MatchStore store = storage.matches();
        String after = null;
        for (List<StoredMatch> page = store.page(after, PAGE); !page.isEmpty(); page = store.page(after, PAGE)) {
            for (StoredMatch stored : page) {
                if (stored.match().reaches(threshold)) {
                    out.write((MatchJson.write(stored.match()) + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
            after = page.getLast().id();
        }
    }
}
