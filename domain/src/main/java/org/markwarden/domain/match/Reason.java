package org.markwarden.domain.match;

/** One sentence for a person, in the two languages of the product. */
public record Reason(String english, String chinese) {}
