package org.markwarden.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;

/** The register of rights kept in the data folder. */
public interface RightStore {
    /** Inserts or replaces by id; one version step for the whole call. */
    void upsert(List<Right> rights);

    /** Removes by id; ids that are not there are passed over. */
    void remove(List<RightId> ids);

    Optional<Right> find(RightId id);

    /** Every right in the order of the ids; close the stream. */
    Stream<Right> all();

    long count();

    /** Changes with every upsert or removal; the same for the same history. */
    String version();
}
