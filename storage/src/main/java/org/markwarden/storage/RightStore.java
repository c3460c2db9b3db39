package org.markwarden.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;

/** The register of rights kept in the data folder. */
public interface RightStore {
    /** Inserts or replaces by id; one version step for the whole call. What is there already as it is given counts as unchanged. */
    void upsert(List<Right> rights);

    /** Removes by id; ids that are not there are passed over. */
    void remove(List<RightId> ids);

    /** Applies changes, of several to one right the last; the version goes on by at most two steps. */
    default void apply(List<RightChange> changes) {
        Map<RightId, RightChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.id(), change));
        List<Right> put = new ArrayList<>();
        List<RightId> removed = new ArrayList<>();
        for (RightChange change : last.values()) {
            switch (change) {
                case RightChange.Put(Right right) -> put.add(right);
                case RightChange.Remove(RightId id) -> removed.add(id);
            }
        }
        upsert(put);
        remove(removed);
    }

    /**
     * What has to happen to a register of this version to become the present one, each right once, in no order.
     *
     * @return nothing when this register never had the version, or more rights than the limit changed since
     */
    Optional<List<RightChange>> changesSince(String version, int limit);

    Optional<Right> find(RightId id);

    /** Every right in the order of the ids; close the stream. */
    Stream<Right> all();

    long count();

    /** Changes with every upsert or removal; the same for the same history. */
    String version();
}
