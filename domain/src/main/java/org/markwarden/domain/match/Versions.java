package org.markwarden.domain.match;

/** Which model, tables and register a match was made with. */
public record Versions(String model, String tables, String register) {}
