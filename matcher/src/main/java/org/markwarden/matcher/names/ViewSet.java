package org.markwarden.matcher.names;

/**
 * Which disguises an index is searched in: as its size asks for, or as another index is, whose layer it becomes.
 *
 * @param name what {@link NameIndex#viewSet()} says of that other index, empty for none
 */
public record ViewSet(String name) {

    /** As the size of the index asks for. */
    public static final ViewSet BY_SIZE = new ViewSet("");

    static final String PLAIN_IN_PROSE = "-plain-in-prose";

    ViewRules rules(int names) {
        if (name.isEmpty()) {
            return ViewRules.forNames(names);
        }
        return ViewRules.forBackground(name.startsWith("vast") ? "vast" : "lean");
    }

    boolean isPlainInProse(boolean bySize) {
        return name.isEmpty() ? bySize : name.endsWith(PLAIN_IN_PROSE);
    }
}
