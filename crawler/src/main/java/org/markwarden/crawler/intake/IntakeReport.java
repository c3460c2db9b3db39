package org.markwarden.crawler.intake;

import org.markwarden.domain.clue.Clue;

/**
 * What became of a file that was handed in.
 *
 * @param isNew whether the file was never handed in before
 * @param isNewReceipt whether this source had not handed it in under this number
 * @param read items read now
 * @param kept items kept without being read
 * @param unread items that could not be read
 * @param listings listings that came from it now, each counted once
 * @param joined of these, the ones that were known already
 */
public record IntakeReport(
        Clue clue, boolean isNew, boolean isNewReceipt, int read, int kept, int unread, int listings, int joined) {}
