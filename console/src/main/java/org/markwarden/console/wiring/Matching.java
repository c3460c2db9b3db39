package org.markwarden.console.wiring;

import org.markwarden.matcher.MatchingStage;
import org.markwarden.matcher.WatchedRegister;
import org.markwarden.storage.folder.DataFolder;
import org.markwarden.storage.folder.IndexPlace;

/** The matching stage over the register of the folder of data and its indexes. */
public final class Matching implements AutoCloseable {
    private final IndexPlace place;
    private final WatchedRegister register;
    private final MatchingStage stage;

    private Matching(IndexPlace place, WatchedRegister register, MatchingStage stage) {
        this.place = place;
        this.register = register;
        this.stage = stage;
    }

    /** Opens the indexes; the stage opens case files from this score on. */
    public static Matching open(DataFolder folder, double threshold) {
        IndexPlace place = folder.indexPlace();
        try {
            WatchedRegister register = WatchedRegister.open(folder.storage(), place.folder());
            return new Matching(place, register, new MatchingStage(folder.storage(), register, threshold));
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }

    public MatchingStage stage() {
        return stage;
    }

    @Override
    public void close() {
        try (place) {
            register.close();
        }
    }
}
