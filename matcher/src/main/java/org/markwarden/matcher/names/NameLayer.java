package org.markwarden.matcher.names;

import java.util.BitSet;

/**
 * An index as one layer of several that are searched as one, such as a register and what changed in it since.
 *
 * @param firstRight number under which its first right is reported
 * @param gone rights of this index, by their numbers in it, that another layer replaces or that left
 */
public record NameLayer(NameIndex index, int firstRight, BitSet gone) {

    public NameLayer {
        gone = (BitSet) gone.clone();
    }

    /** An index that is the only layer. */
    static NameLayer only(NameIndex index) {
        return new NameLayer(index, 0, new BitSet());
    }

    /** Says whether some right with this name is still there. */
    boolean holds(int pattern) {
        for (int posting = index.firstPosting(pattern); posting < index.firstPosting(pattern + 1); posting++) {
            if (!gone.get(index.right(posting))) {
                return true;
            }
        }
        return false;
    }
}
