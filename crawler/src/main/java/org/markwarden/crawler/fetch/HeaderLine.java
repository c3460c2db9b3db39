package org.markwarden.crawler.fetch;

/** One header line of an answer, as parsed. */
public record HeaderLine(String name, String value) {}
