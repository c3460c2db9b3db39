package org.markwarden.crawler.frontier;

/** Why a page is visited. */
public enum Purpose {
    /** It was named by a seed, a page or a sitemap. */
    DISCOVER("discover"),
    /** It was visited before. */
    RECRAWL("recrawl"),
    /** A clue names it. */
    CLUE("clue"),
    /** A notice waits to see what became of it. */
    FOLLOW_UP("follow-up"),
    /** It is where a platform publishes results. */
    PUBLICATION("publication");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** The word in {@code Visit.purpose}. */
    public String label() {
        return label;
    }
}
