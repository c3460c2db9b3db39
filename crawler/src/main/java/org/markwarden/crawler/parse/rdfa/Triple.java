package org.markwarden.crawler.parse.rdfa;

/** One statement: a subject has a property with a value. */
public record Triple(Resource subject, String predicate, Value object) {}
