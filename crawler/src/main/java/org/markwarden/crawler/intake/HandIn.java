package org.markwarden.crawler.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * Who hands in a clue, and what they say of it.
 *
 * @param fileName what the file is called where it comes from
 * @param source such as {@code 12315}, {@code rights-holder}, {@code platform}, {@code public}, {@code monitoring}
 * @param receipt the source's own number
 * @param url the address the file shows
 * @param by account that takes it in
 */
public record HandIn(
        String fileName,
        String source,
        @Nullable String receipt,
        @Nullable URI url,
        String by) {
    private static final int LONGEST = 200;

    public HandIn {
        CleanText.requireFilled("source of a clue", source);
        CleanText.requireIfPresent("receipt number", receipt);
        if (source.length() > LONGEST || (receipt != null && receipt.length() > LONGEST)) {
            throw new IllegalArgumentException("source and receipt number have at most " + LONGEST + " characters");
        }
    }
}
