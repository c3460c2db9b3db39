package org.markwarden.domain.match;

/** What a person is told, a sentence a line, in the two languages of the product; neither holds the other. */
public record Reason(String english, String chinese) {}
