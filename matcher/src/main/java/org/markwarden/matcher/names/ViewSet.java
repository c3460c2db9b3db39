package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.demands.NameSet;

/**
 * Which disguises an index is searched in: as its size asks for, or as another index is, whose layer it becomes.
 *
 * @param name what {@link NameIndex#viewSet()} says of that other index, empty for none
 */
public record ViewSet(String name) {

    /** As the size of the index asks for. */
    public static final ViewSet BY_SIZE = new ViewSet("");

    static final String PLAIN_IN_PROSE = "-plain-in-prose";

    ViewRules rules(DemandTable demands, int names) {
        if (name.isEmpty()) {
            return ViewRules.forNames(demands, names);
        }
        return ViewRules.forBackground(demands, name.startsWith("vast") ? NameSet.VAST : NameSet.LEAN);
    }

    boolean isPlainInProse(boolean bySize) {
        return name.isEmpty() ? bySize : name.endsWith(PLAIN_IN_PROSE);
    }
}
