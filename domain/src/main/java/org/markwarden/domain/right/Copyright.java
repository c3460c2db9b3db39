package org.markwarden.domain.right;

/** A work (著作权). */
public record Copyright(RightEntry entry) implements Right {
    @Override
    public RightKind kind() {
        return RightKind.COPYRIGHT;
    }
}
