package org.markwarden.crawler.parse.rdfa;

/** What a property may have. */
public sealed interface Value permits Resource, Literal {}
