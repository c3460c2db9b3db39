package org.markwarden.domain.right;

/** A registered sign for goods or services (商标). */
public record Trademark(RightEntry entry) implements Right {
    @Override
    public RightKind kind() {
        return RightKind.TRADEMARK;
    }
}
