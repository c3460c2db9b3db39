package org.markwarden.crawler.warc;

import org.markwarden.crawler.parse.RawPage;

/** One answer found in a WARC file. */
public sealed interface ArchivedPage {
    /** Id of the record as written in it, or its offset where it has none. */
    String record();

    /** A page to be read, content coding taken off. */
    record Intact(String record, RawPage page) implements ArchivedPage {}

    /** A record, or the rest of the file, that cannot be read. */
    record Damaged(String record, String reason) implements ArchivedPage {}
}
