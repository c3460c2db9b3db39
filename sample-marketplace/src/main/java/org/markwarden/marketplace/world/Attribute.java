package org.markwarden.marketplace.world;

/** One line of an offer's table of properties. */
public record Attribute(String name, String value) {}
