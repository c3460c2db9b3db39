package org.markwarden.crawler.parse.rdfa;

/**
 * Something that is spoken of.
 *
 * @param id its address, or a name that begins with {@code _:} and holds for this page only
 */
public record Resource(String id) implements Value {

    /** Whether it has no address. */
    public boolean isBlank() {
        return id.startsWith("_:");
    }
}
