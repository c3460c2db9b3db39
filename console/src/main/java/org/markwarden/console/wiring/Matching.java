package org.markwarden.console.wiring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.MatchingStage;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.Storage;

/** The matching stage over the register of the folder of data, built anew when the register changes. */
public final class Matching {
    private final RightStore rights;
    private final TextTables tables = TextTables.load();
    private @Nullable Matchers matchers;
    private String version = "";

    private Matching(RightStore rights) {
        this.rights = rights;
    }

    /** The stage that opens case files from this score on. */
    public static MatchingStage stage(Storage storage, double threshold) {
        Matching matching = new Matching(storage.rights());
        return new MatchingStage(storage, matching::current, threshold);
    }

    private synchronized Matchers current() {
        String newest = rights.version();
        if (matchers == null || !newest.equals(version)) {
            try (Stream<Right> all = rights.all()) {
                List<Right> list = all.toList();
                matchers = Matchers.of(Register.of(list, tables), tables);
            }
            version = newest;
        }
        return matchers;
    }
}
