package org.markwarden.domain.clue;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.text.CleanText;

/**
 * One hand-in of a clue.
 *
 * @param source where it comes from, such as {@code 12315}, {@code rights-holder}, {@code platform}, {@code public}
 * @param number the receipt number of that source, absent when it gave none
 * @param url the address the file shows, as the one who handed it in says
 * @param by account that took it in
 */
public record ClueReceipt(
        Sha256 clue,
        String source,
        @Nullable String number,
        @Nullable URI url,
        String by,
        Instant at) {
    public ClueReceipt {
        CleanText.requireFilled("clue source", source);
        CleanText.requireIfPresent("receipt number", number);
        CleanText.requireFilled("clue taken in by", by);
    }
}
