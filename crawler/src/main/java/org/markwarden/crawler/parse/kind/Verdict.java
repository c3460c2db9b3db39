package org.markwarden.crawler.parse.kind;

import org.markwarden.domain.snapshot.PageKind;

/** A kind of page and why. */
public record Verdict(PageKind kind, String reason) {}
