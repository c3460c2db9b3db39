package org.markwarden.crawler.parse.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Sheet;

/**
 * One item of a shelf.
 *
 * @param sheet the claims about it
 * @param explainedAt since the start of the show, where the data says when the host explained it
 * @param isExplained whether the host explains it now
 */
public record Shown(Sheet sheet, @Nullable Duration explainedAt, boolean isExplained) {}
