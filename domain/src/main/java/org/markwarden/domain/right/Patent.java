package org.markwarden.domain.right;

import org.jspecify.annotations.Nullable;

/**
 * A patent (专利).
 *
 * @param type absent when the register does not say and the number does not tell
 * @param feeStatus annual fees as the register words it
 */
public record Patent(
        RightEntry entry,
        @Nullable PatentType type,
        @Nullable String feeStatus) implements Right {
    @Override
    public RightKind kind() {
        return RightKind.PATENT;
    }
}
