package org.markwarden.crawler.extract;

import org.markwarden.crawler.parse.RawPage;

/** One record of a WARC file. */
sealed interface SavedPage {
    record Intact(RawPage page) implements SavedPage {}

    record Damaged(String reason) implements SavedPage {}
}
