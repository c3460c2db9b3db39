package org.markwarden.domain.right;

/** What happens to one right of the register. */
public sealed interface RightChange {
    RightId id();

    /** The right is inserted, or takes the place of the one with its id. */
    record Put(Right right) implements RightChange {
        @Override
        public RightId id() {
            return right.id();
        }
    }

    /** The right leaves the register. */
    record Remove(RightId id) implements RightChange {}
}
