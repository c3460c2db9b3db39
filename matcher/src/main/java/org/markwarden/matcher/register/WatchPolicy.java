package org.markwarden.matcher.register;

import org.markwarden.domain.right.Right;

/**
 * Which rights are searched in every view. In a small register all are; in a large one those that count as known to the
 * public or stand on a list, so that a national register stays fast.
 */
public record WatchPolicy(boolean everyRight) {

    /** Registers up to this size are watched whole. */
    static final int SMALL = 3000;

    /** The policy for a register of this size. */
    public static WatchPolicy forSize(long rights) {
        return new WatchPolicy(rights <= SMALL);
    }

    /** Says whether this right is searched in every view. */
    public boolean watches(Right right) {
        return everyRight
                || right.entry().fame() != null
                || !right.entry().lists().isEmpty();
    }
}
