package org.markwarden.domain.clue;

/** What became of an item of a clue. */
public enum ItemOutcome {
    /** It was read; its listings, if it has any, go on to matching. */
    READ("read"),
    /** It is kept and shown, and nothing can be read from it, such as a picture. */
    KEPT("kept"),
    /** It could not be read; the reason says why. */
    UNREAD("unread");

    private final String label;

    ItemOutcome(String label) {
        this.label = label;
    }

    /** The word in files and in the database. */
    public String label() {
        return label;
    }

    /** The outcome of this label. */
    public static ItemOutcome of(String label) {
        for (ItemOutcome outcome : values()) {
            if (outcome.label.equals(label)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome of a clue item: " + label);
    }
}
