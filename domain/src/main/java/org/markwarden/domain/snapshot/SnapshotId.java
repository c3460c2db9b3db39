package org.markwarden.domain.snapshot;

import org.markwarden.domain.text.CleanText;

/** Identifies what was kept of one address at one time. */
public record SnapshotId(String value) {
    public SnapshotId {
        CleanText.requireFilled("SnapshotId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
