package org.markwarden.matcher.names;

/**
 * One name to be found.
 *
 * @param right number of the right in its register
 * @param name 0 for the name of the right, 1 and up for its aliases
 * @param text as registered
 * @param watched searched in every view; otherwise in the lean set
 * @param origin whether finding it is the name itself, an alias, or its translation
 */
public record NameEntry(int right, int name, String text, boolean watched, NameOrigin origin) {}
