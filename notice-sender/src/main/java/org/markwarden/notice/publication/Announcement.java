package org.markwarden.notice.publication;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.notice.PlatformResult;

/**
 * One entry of an announcement page that speaks of one of our notices.
 *
 * @param statement the seller's statement that is published with it
 */
record Announcement(
        PlatformResult result, String words, @Nullable String statement) {}
