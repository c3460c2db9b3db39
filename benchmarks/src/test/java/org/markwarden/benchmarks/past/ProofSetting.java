package org.markwarden.benchmarks.past;

import java.nio.file.Path;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** What the proofs of this package share: where they keep what they made, new rights, and the time that passed. */
final class ProofSetting {

    private ProofSetting() {}

    /** The folder a property names, to be used again, or one of the test alone. */
    static Path folder(String property, Path own) {
        String kept = System.getProperty(property);
        return kept == null ? own : Path.of(kept);
    }

    static RightChange right(String id, String name) {
        return new RightChange.Put(
                new Trademark(RightEntry.builder(new RightId(id)).name(name).build()));
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
