package org.markwarden.crawler.parse.rdfa;

import org.jspecify.annotations.Nullable;

/**
 * A written value.
 *
 * @param type the address of its datatype; absent for plain text
 * @param language of plain text, absent where none is declared
 */
public record Literal(
        String text, @Nullable String type, @Nullable String language) implements Value {}
